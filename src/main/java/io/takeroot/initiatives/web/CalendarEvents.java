package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Calendar;
import io.takeroot.initiatives.Deliverable;
import io.takeroot.initiatives.Initiative;
import io.takeroot.initiatives.Initiatives;
import io.takeroot.initiatives.Objective;
import io.takeroot.initiatives.Objectives;
import io.takeroot.workspace.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What stands in the calendar: initiatives from start to end, deliverables and objectives on the
/// day they are due.
@Component
final class CalendarEvents {
    private final Initiatives initiatives;
    private final Objectives objectives;
    private final Workspace workspace;
    private final Clock clock;

    CalendarEvents(
            Initiatives initiatives, Objectives objectives, Workspace workspace, Clock clock) {
        this.initiatives = initiatives;
        this.objectives = objectives;
        this.workspace = workspace;
        this.clock = clock;
    }

    Calendar calendar() {
        return new Calendar(
                workspace.settings().name() + ": initiatives",
                clock.instant(),
                Stream.concat(
                                initiatives.all().stream().flatMap(this::events),
                                objectives.all().stream().map(CalendarEvents::event))
                        .toList());
    }

    private Stream<Calendar.Event> events(Initiative one) {
        return Stream.concat(
                span(one).stream(),
                one.deliverables().stream().flatMap(it -> due(one, it).stream()));
    }

    private Optional<Calendar.Event> span(Initiative one) {
        return one.days()
                .start()
                .map(
                        start ->
                                new Calendar.Event(
                                        "initiative-" + one.key(),
                                        one.title(),
                                        start,
                                        last(one, start),
                                        InitiativeWords.type(one)
                                                + ", "
                                                + InitiativeWords.word(one.state())
                                                + owner(one.owner())));
    }

    /// What has begun and has no end reaches to today.
    private LocalDate last(Initiative one, LocalDate start) {
        var open =
                one.state() == Initiative.State.STARTED && workspace.today().isAfter(start)
                        ? workspace.today()
                        : start;
        return one.days().end().orElse(open);
    }

    private static Optional<Calendar.Event> due(Initiative one, Deliverable deliverable) {
        return deliverable
                .due()
                .map(
                        day ->
                                new Calendar.Event(
                                        "initiative-" + one.key() + "-" + deliverable.key(),
                                        (deliverable.isDone() ? "Done: " : "Due: ")
                                                + deliverable.title(),
                                        day,
                                        day,
                                        one.title() + owner(deliverable.owner())));
    }

    private static Calendar.Event event(Objective objective) {
        var day = objective.target().by();
        return new Calendar.Event(
                "objective-" + objective.key(),
                "Objective: " + objective.title(),
                day,
                day,
                "Due" + owner(objective.owner()));
    }

    private static String owner(String name) {
        return name.isEmpty() ? "" : ", " + name;
    }
}
