package io.takeroot.groundwork;

import io.takeroot.workspace.Change;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the foundations said on each day, from the history of their definitions.
///
/// Before its first recorded word a foundation is there from the day on which it says that it was
/// agreed. A workspace that looks at an earlier day than the calendar's has all its changes after
/// that day: they count on it, and what was first written stood all along.
final class Chronicle {
    private record Step(LocalDate day, boolean isLate, Optional<Foundation> said) {}

    private final LocalDate today;
    private final Map<FoundationId, List<Step>> steps = new LinkedHashMap<>();

    /// @param changes the oldest first
    Chronicle(Collection<Change> changes, LocalDate today, ZoneId zone) {
        this.today = today;
        for (var change : changes) {
            var id = new FoundationId(FoundationKind.of(change.kind()).orElseThrow(), change.key());
            var day = change.at().atZone(zone).toLocalDate();
            boolean late = day.isAfter(today);
            steps.computeIfAbsent(id, any -> new ArrayList<>())
                    .add(
                            new Step(
                                    late ? today : day,
                                    late,
                                    change.definition().map(FoundationText::stored)));
        }
    }

    /// The first day of which anything is known.
    LocalDate first() {
        return steps.values().stream()
                .map(List::getFirst)
                .flatMap(
                        step ->
                                Stream.concat(
                                        Stream.of(step.day()),
                                        step.said().flatMap(Foundation::agreedOn).stream()))
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    Ground on(LocalDate day) {
        return Ground.of(
                steps.values().stream().flatMap(history -> said(history, day).stream()).toList());
    }

    private static Optional<Foundation> said(List<Step> history, LocalDate day) {
        var first = history.getFirst();
        if (day.isBefore(first.day())) {
            return first.said()
                    .filter(
                            it ->
                                    first.isLate()
                                            || it.agreedOn()
                                                    .filter(agreed -> !day.isBefore(agreed))
                                                    .isPresent());
        }
        return history.stream()
                .filter(step -> !step.day().isAfter(day))
                .reduce((earlier, later) -> later)
                .flatMap(Step::said);
    }
}
