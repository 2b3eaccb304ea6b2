package io.takeroot.intelligence;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.search.Search;
import io.takeroot.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Requests and insights about the same thing: the front door to themes.
@Component
public class Themes {
    private static final int WEEK = 7;
    private static final int LONGEST_NAME = 120;
    private static final int MOST_MOVED = 1_000;

    private final ThemesStore themes;
    private final Search search;
    private final Store store;
    private final Clock clock;

    Themes(ThemesStore themes, Search search, Store store, Clock clock) {
        this.themes = themes;
        this.search = search;
        this.store = store;
        this.clock = clock;
    }

    /// A text in a theme.
    ///
    /// @param held whether a person put it there
    public record Member(String about, LocalDate day, boolean answered, boolean held) {}

    /// Those with most unanswered texts first, then the largest.
    ///
    /// @param words all of which the theme's name or telling words have; empty for all themes
    public List<Theme> find(String words, int from, int most) {
        return themes.themes(words, from, most);
    }

    /// Empty when there is no such theme, or it has no text any more.
    public Optional<Theme> find(ThemeId id) {
        return themes.find(id);
    }

    /// @throws Failure USER when there is none
    public Theme require(ThemeId id) {
        return find(id).orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_THEME",
                                        "There is no theme %s. Choose one from the list."
                                                .formatted(id)));
    }

    /// The theme of a request or insight.
    public Optional<ThemeId> of(String about) {
        return themes.membership(about).map(ThemesStore.Membership::theme);
    }

    /// Where the texts of a theme are now that was joined to another.
    public Optional<ThemeId> mergedInto(ThemeId id) {
        return themes.mergedInto(id);
    }

    /// The latest first.
    public List<Member> members(ThemeId id, int from, int most) {
        return themes.members(id, from, most).stream()
                .map(it -> new Member(it.about(), it.day(), it.answered(), it.held()))
                .toList();
    }

    /// Ids of the deals that its texts touch, the latest first.
    public List<String> deals(ThemeId id, int most) {
        return themes.deals(id, most);
    }

    /// How many texts came in each of the last weeks, the earliest first; a week ends with the
    /// last day.
    public Map<ThemeId, List<Integer>> weeks(Collection<ThemeId> ids, LocalDate last, int weeks) {
        var first = last.minusDays((long) WEEK * weeks - 1);
        var days = themes.days(ids, first);
        return ids.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                id -> id,
                                id ->
                                        IntStream.range(0, weeks)
                                                .mapToObj(
                                                        week ->
                                                                sum(
                                                                        days.getOrDefault(
                                                                                id, Map.of()),
                                                                        first.plusDays(
                                                                                (long) WEEK
                                                                                        * week)))
                                                .toList()));
    }

    private static int sum(Map<LocalDate, Integer> days, LocalDate first) {
        return IntStream.range(0, WEEK).map(day -> days.getOrDefault(first.plusDays(day), 0)).sum();
    }

    /// What people did to it, the latest first.
    public List<ThemeChange> changes(ThemeId id, int most) {
        return themes.changes(id, most);
    }

    /// Gives a theme a name of its own; it then keeps all texts that it has.
    ///
    /// @param name empty for its telling words again
    /// @throws Failure USER when the name is too long
    public void rename(ThemeId id, String name, Actor by) {
        var called = name.strip();
        if (called.length() > LONGEST_NAME) {
            throw Failure.user(
                    "INVALID_THEME",
                    "A name of %d characters is too long. Say it in %d."
                            .formatted(called.length(), LONGEST_NAME));
        }
        store.inTransaction(
                () -> {
                    var theme = require(id);
                    if (!called.equals(theme.name())) {
                        themes.name(id, called);
                        note(
                                theme,
                                ThemeChange.Kind.NAMED,
                                called.isEmpty()
                                        ? "Took the name “%s” away.".formatted(theme.title())
                                        : "Named it “%s”.".formatted(called),
                                by);
                        search.changed(id.about());
                    }
                });
    }

    /// Moves all texts of a theme into another; later texts like them follow.
    ///
    /// @throws Failure USER when one of them is not there, or both are the same
    public void merge(ThemeId id, ThemeId into, Actor by) {
        if (id.equals(into)) {
            throw Failure.user(
                    "INVALID_THEME", "A theme cannot be joined to itself. Choose another.");
        }
        store.inTransaction(
                () -> {
                    var theme = require(id);
                    var other = require(into);
                    long change =
                            note(
                                    other,
                                    ThemeChange.Kind.MERGED,
                                    "Took in the %d texts of “%s”."
                                            .formatted(theme.texts(), theme.title()),
                                    by);
                    themes.move(change, id, List.of(), Optional.of(into));
                    themes.merge(id, Optional.of(into));
                    themes.countAgain();
                    search.changed(id.about());
                    search.changed(into.about());
                });
    }

    /// Takes texts out of a theme: into another one, or into none.
    ///
    /// @throws Failure USER when nothing is chosen or the other theme is not there
    public void move(ThemeId id, Collection<String> abouts, Optional<ThemeId> to, Actor by) {
        store.inTransaction(
                () -> {
                    var where =
                            to.map(it -> "into “%s”".formatted(require(it).title()))
                                    .orElse("out, into no theme");
                    take(id, abouts, to, where, by);
                });
    }

    /// Takes texts out of a theme into one of their own.
    ///
    /// @throws Failure USER when nothing is chosen
    public ThemeId split(ThemeId id, Collection<String> abouts, String name, Actor by) {
        return store.inTransaction(
                () -> {
                    var title = name.strip();
                    if (title.isEmpty() || title.length() > LONGEST_NAME) {
                        throw Failure.user(
                                "INVALID_THEME",
                                "A new theme needs a name of at most %d characters."
                                        .formatted(LONGEST_NAME));
                    }
                    var fresh = themes.open(title, clock.instant());
                    take(
                            id,
                            abouts,
                            Optional.of(fresh),
                            "into the new theme “%s”".formatted(title),
                            by);
                    search.changed(fresh.about());
                    return fresh;
                });
    }

    private void take(
            ThemeId id, Collection<String> abouts, Optional<ThemeId> to, String where, Actor by) {
        if (abouts.isEmpty() || abouts.size() > MOST_MOVED) {
            throw Failure.user(
                    "INVALID_THEME",
                    "%d texts are chosen. Choose between 1 and %d."
                            .formatted(abouts.size(), MOST_MOVED));
        }
        var words =
                "Moved %s %s."
                        .formatted(abouts.size() == 1 ? "a text" : abouts.size() + " texts", where);
        long change = note(require(id), ThemeChange.Kind.MOVED, words, by);
        themes.move(change, id, new ArrayList<>(abouts), to);
        themes.countAgain();
        search.changed(id.about());
    }

    private long note(Theme theme, ThemeChange.Kind kind, String words, Actor by) {
        var change = new ThemeChange(0, theme.id(), kind, words, by.name(), clock.instant(), false);
        return themes.change(change, theme.name());
    }

    /// Takes back the latest change of a theme that was not taken back yet.
    ///
    /// @throws Failure USER when there is none, or it is not the one that was seen
    public void undo(ThemeId id, long seen, Actor by) {
        store.inTransaction(
                () -> {
                    var latest =
                            themes.changes(id, MOST_MOVED).stream()
                                    .filter(it -> !it.undone())
                                    .findFirst();
                    if (latest.isEmpty() || latest.get().id() != seen || !themes.undo(seen)) {
                        throw Failure.user(
                                "INVALID_THEME",
                                "That is not the latest change any more. Look at the history now, then undo.");
                    }
                    takeBack(latest.get());
                    themes.countAgain();
                    search.changed(id.about());
                });
    }

    private void takeBack(ThemeChange change) {
        switch (change.kind()) {
            case NAMED -> themes.name(change.theme(), themes.nameBefore(change.id()));
            case MERGED, MOVED -> themes.moveBack(change.id());
        }
    }
}
