package io.takeroot.home.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.home.Mornings;
import io.takeroot.home.Move;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Says what changed: statuses first, then data, then definitions by whom.
record ChangeViews(Mornings mornings, People people, Formats formats, Instant now) {
    private static final int MOST_NAMED = 3;

    /// Definitions of a kind that one person changed.
    private record Hand(String by, String kind) {}

    List<ChangeView> all() {
        var all = new ArrayList<ChangeView>();
        mornings.moves().forEach(move -> all.add(move(move)));
        mornings.loaded().forEach(loaded -> all.add(loaded(loaded)));
        mornings.changes().stream()
                .collect(
                        Collectors.groupingBy(
                                change -> new Hand(change.by(), change.kind()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .forEach((hand, changes) -> all.add(defined(hand, changes)));
        return all;
    }

    private static ChangeView move(Move move) {
        return new ChangeView(
                List.of(
                        new ChangeView.Pill(
                                move.now().status().tone(), move.now().status().word())),
                move.now().title(),
                move.url(),
                move.subject().title() + ", was " + move.before().text());
    }

    private ChangeView loaded(Mornings.Loaded loaded) {
        return new ChangeView(
                List.of(),
                loaded.dataset().title(),
                "/datasets/" + loaded.dataset().key(),
                "loaded "
                        + loaded.freshness().loaded().map(at -> formats.since(at, now)).orElse("")
                        + loaded.freshness()
                                .through()
                                .map(day -> "; data to " + formats.date(day))
                                .orElse(""));
    }

    private ChangeView defined(Hand hand, List<Change> changes) {
        var titles =
                changes.stream()
                        .map(
                                change ->
                                        change.definition()
                                                .map(definition -> definition.title())
                                                .orElse(change.key().value()))
                        .distinct()
                        .toList();
        var named = titles.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        int others = titles.size() - MOST_NAMED;
        return new ChangeView(
                List.of(),
                formats.count(titles.size(), word(hand.kind()), word(hand.kind()) + "s")
                        + " changed",
                "/settings/definitions?find=" + hand.kind(),
                named + (others > 0 ? " and " + others + " more" : "") + ", by " + name(hand.by()));
    }

    private static String word(String kind) {
        return kind.replace('_', ' ');
    }

    private String name(String by) {
        return people.find(by).map(Person::name).orElse(by);
    }
}
