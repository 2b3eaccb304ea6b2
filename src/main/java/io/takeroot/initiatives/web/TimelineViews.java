package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Deliverable;
import io.takeroot.initiatives.Initiative;
import io.takeroot.kernel.Period;
import io.takeroot.ui.ChartSize;
import io.takeroot.ui.ChartTheme;
import io.takeroot.ui.Charts;
import io.takeroot.ui.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Initiatives as rows of one timeline, which reaches from the first day of any to the last.
record TimelineViews(Period span, InitiativeWords words) {
    static TimelineViews over(List<Initiative> initiatives, InitiativeWords words) {
        var days = initiatives.stream().flatMap(TimelineViews::days).sorted().toList();
        var first = days.isEmpty() ? words.today() : days.getFirst();
        var last =
                days.isEmpty() || days.getLast().isBefore(words.today())
                        ? words.today()
                        : days.getLast();
        return new TimelineViews(
                new Period(first.withDayOfMonth(1), last.withDayOfMonth(1).plusMonths(1)), words);
    }

    String months() {
        return charts().months(span, ChartSize.TIMELINE_WIDE)
                + charts().months(span, ChartSize.TIMELINE_NARROW);
    }

    String bar(Initiative initiative) {
        var timeline =
                new Timeline(
                        initiative.title() + ": " + words.days(initiative),
                        span,
                        words.today(),
                        stretches(initiative),
                        marks(initiative));
        return charts().timeline(timeline, ChartSize.TIMELINE_WIDE)
                + charts().timeline(timeline, ChartSize.TIMELINE_NARROW);
    }

    private Charts charts() {
        return new Charts(words.formats(), ChartTheme.WEB);
    }

    private static Stream<LocalDate> days(Initiative initiative) {
        return Stream.concat(
                Stream.concat(initiative.days().start().stream(), initiative.days().end().stream()),
                initiative.deliverables().stream().flatMap(one -> one.due().stream()));
    }

    private static List<Timeline.Mark> marks(Initiative initiative) {
        return initiative.deliverables().stream()
                .filter(one -> one.due().isPresent())
                .map(one -> new Timeline.Mark(one.title(), one.due().get(), one.isDone()))
                .toList();
    }

    /// The phases in a row where it has any, up to its start in a faint colour; else from its
    /// start to its end, which is open as long as nobody knows it.
    private List<Timeline.Stretch> stretches(Initiative initiative) {
        var start = initiative.days().start();
        if (start.isEmpty()) {
            return List.of();
        }
        boolean planned = initiative.state() == Initiative.State.DRAFT;
        var found = new ArrayList<Timeline.Stretch>();
        before(initiative, start.get())
                .ifPresent(days -> found.add(new Timeline.Stretch("Before", days, false, true)));
        var end = end(initiative, start.get());
        var cuts = cuts(initiative, start.get(), end);
        var from = start.get();
        for (var cut : cuts) {
            found.add(new Timeline.Stretch("", new Period(from, cut), false, planned));
            from = cut;
        }
        boolean open = initiative.days().end().isEmpty() && !planned;
        found.add(new Timeline.Stretch("", new Period(from, end), open, planned));
        return found;
    }

    private static Optional<Period> before(Initiative initiative, LocalDate start) {
        return initiative.deliverables().stream()
                .flatMap(one -> one.due().stream())
                .min(Comparator.naturalOrder())
                .filter(day -> day.isBefore(start))
                .map(day -> new Period(day, start));
    }

    /// The day after its last one: as planned, or today, or that of its last deliverable.
    private LocalDate end(Initiative initiative, LocalDate start) {
        var last =
                initiative
                        .days()
                        .end()
                        .orElseGet(
                                () ->
                                        initiative.deliverables().stream()
                                                .flatMap(one -> one.due().stream())
                                                .max(Comparator.naturalOrder())
                                                .filter(words.today()::isBefore)
                                                .orElse(words.today()));
        return last.isBefore(start) ? start.plusDays(1) : last.plusDays(1);
    }

    /// Days after which the next phase begins: the last day due of each phase.
    private static List<LocalDate> cuts(Initiative initiative, LocalDate start, LocalDate end) {
        var ends = new LinkedHashMap<String, LocalDate>();
        initiative.deliverables().stream()
                .filter(one -> one.due().isPresent())
                .forEach(
                        (Deliverable one) ->
                                ends.merge(one.phase(), one.due().get(), TimelineViews::later));
        return ends.values().stream()
                .map(day -> day.plusDays(1))
                .filter(day -> day.isAfter(start) && day.isBefore(end))
                .sorted()
                .distinct()
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
