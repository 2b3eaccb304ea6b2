package io.takeroot.home.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.home.Mornings;
import io.takeroot.home.Move;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Change;
import io.takeroot.workspace.Definition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Says what changed: statuses first, then data, then definitions by whom.
record ChangeViews(Mornings mornings, People people, Formats formats, Instant now) {
    private static final int MOST_NAMED = 3;
    private static final int MOST_MOVES = 8;

    List<ChangeView> all() {
        var all = new ArrayList<ChangeView>();
        var moves =
                mornings.moves().stream()
                        .sorted(Comparator.comparing((Move move) -> move.now().status()).reversed())
                        .toList();
        moves.stream().limit(MOST_MOVES).forEach(move -> all.add(move(move)));
        if (moves.size() > MOST_MOVES) {
            all.add(
                    new ChangeView(
                            List.of(),
                            formats.count(moves.size() - MOST_MOVES) + " more changed status",
                            "/scorecards",
                            "on their scorecards"));
        }
        var loaded = mornings.loaded();
        if (!loaded.isEmpty()) {
            all.add(loaded(loaded));
        }
        mornings.changes().stream()
                .collect(Collectors.groupingBy(Change::by, LinkedHashMap::new, Collectors.toList()))
                .forEach((by, changes) -> all.add(defined(by, changes)));
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

    private ChangeView loaded(List<Mornings.Loaded> loaded) {
        return new ChangeView(
                List.of(),
                formats.count(loaded.size(), "dataset", "datasets") + " loaded",
                "/datasets",
                named(loaded.stream().map(one -> one.dataset().title()).toList())
                        + ", "
                        + loaded.getFirst()
                                .freshness()
                                .loaded()
                                .map(at -> formats.since(at, now))
                                .orElse(""));
    }

    private ChangeView defined(String by, List<Change> changes) {
        var titles =
                changes.stream()
                        .map(
                                change ->
                                        change.definition()
                                                .map(Definition::title)
                                                .orElse(change.key().value()))
                        .distinct()
                        .toList();
        return new ChangeView(
                List.of(),
                formats.count(titles.size(), "definition", "definitions") + " changed",
                "/settings/definitions",
                named(titles) + ", by " + name(by));
    }

    private String named(List<String> titles) {
        var first = titles.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return titles.size() > MOST_NAMED
                ? first + " and " + formats.count(titles.size() - MOST_NAMED) + " more"
                : first;
    }

    private String name(String by) {
        return people.find(by).map(Person::name).orElse(by);
    }
}
