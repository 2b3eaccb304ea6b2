package io.takeroot.decks;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Events of the quarter under way; left out when nothing was noted.
final class HappenedSlide {
    static final Comparator<Annotation> IN_TIME =
            Comparator.comparing(Annotation::date).thenComparing(Annotation::key);

    private static final int MOST_EVENTS = 8;

    private HappenedSlide() {}

    static Optional<Slide> of(Telling telling) {
        var events = events(telling);
        return events.isEmpty() ? Optional.empty() : Optional.of(slide(telling, events));
    }

    private static Slide slide(Telling telling, List<Annotation> events) {
        var latest = events.getLast();
        var count = events.size() == 1 ? "One event" : events.size() + " events";
        int hidden = Math.max(0, events.size() - MOST_EVENTS);
        return new Slide.WhatHappened(
                count
                        + " in "
                        + quarter(telling)
                        + ", the latest on "
                        + telling.formats().dayAndMonth(latest.date())
                        + ": "
                        + latest.title(),
                hidden == 0
                        ? "What was noted, in order of time"
                        : "The latest " + MOST_EVENTS + "; " + hidden + " more on the scorecard",
                events.stream().skip(hidden).map(event -> event(telling, event)).toList(),
                "That something happened before a number moved does not make it the cause.");
    }

    private static List<Annotation> events(Telling telling) {
        var asOf = telling.card().asOf();
        var start = Grain.QUARTER.startOf(asOf, telling.formats().calendar());
        return telling.card().annotations().stream()
                .filter(event -> !event.date().isBefore(start) && !event.date().isAfter(asOf))
                .sorted(IN_TIME)
                .toList();
    }

    private static String quarter(Telling telling) {
        return telling.formats().period(telling.card().asOf(), Grain.QUARTER);
    }

    private static Slide.WhatHappened.Event event(Telling telling, Annotation event) {
        var about = products(telling, event);
        return new Slide.WhatHappened.Event(
                telling.formats().dayAndMonth(event.date()),
                event.title(),
                event.kind().isEmpty() ? about : event.kind(),
                event.description().isEmpty() && !event.kind().isEmpty()
                        ? about
                        : event.description());
    }

    private static String products(Telling telling, Annotation event) {
        return event.products().stream()
                .map((Slug key) -> telling.products().getOrDefault(key, key.value()))
                .collect(Collectors.joining(", "));
    }
}
