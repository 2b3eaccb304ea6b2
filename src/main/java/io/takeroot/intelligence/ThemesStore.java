package io.takeroot.intelligence;

import static io.takeroot.store.tables.Tables.INTELLIGENCE_THEME;
import static io.takeroot.store.tables.Tables.INTELLIGENCE_THEME_CHANGE;
import static io.takeroot.store.tables.Tables.INTELLIGENCE_THEME_MOVED;
import static io.takeroot.store.tables.Tables.INTELLIGENCE_THEME_TEXT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.takeroot.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The tables of themes, as people read and change them.
@Component
final class ThemesStore {
    private static final Field<Integer> TEXTS = count();
    private static final Field<Integer> UNANSWERED =
            sum(when(INTELLIGENCE_THEME_TEXT.ANSWERED.isFalse(), 1).otherwise(0))
                    .cast(Integer.class);
    private static final Field<Integer> DEALS =
            countDistinct(nullif(INTELLIGENCE_THEME_TEXT.DEAL, ""));
    private static final Field<LocalDate> LATEST = max(INTELLIGENCE_THEME_TEXT.SAID_ON);

    /// A text in a theme.
    record Member(String about, LocalDate day, boolean answered, boolean held) {}

    /// In which theme a text is, and when it was said.
    record Membership(ThemeId theme, LocalDate day) {}

    private final Store store;

    ThemesStore(Store store) {
        this.store = store;
    }

    /// Those with most unanswered texts first, then the largest.
    ///
    /// @param words all of which are in its name or telling words; empty for all themes
    List<Theme> themes(String words, int from, int most) {
        return themes(named(words), from, most);
    }

    Optional<Theme> find(ThemeId id) {
        return themes(is(id), 0, 1).stream().findFirst();
    }

    private List<Theme> themes(Condition wanted, int from, int most) {
        var t = INTELLIGENCE_THEME;
        return store.sql()
                .select(t.ID, t.WORDS, t.NAME, t.TEXTS, t.UNANSWERED, t.DEALS, t.LATEST)
                .from(t)
                .where(wanted)
                .and(t.TEXTS.gt(0))
                .orderBy(t.UNANSWERED.desc(), t.TEXTS.desc(), t.ID)
                .limit(most)
                .offset(from)
                .fetch(
                        row ->
                                new Theme(
                                        new ThemeId(row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7()));
    }

    /// Counts the texts of all themes anew; called in the transaction that filed or moved some.
    void countAgain() {
        var t = INTELLIGENCE_THEME;
        var counted =
                store.sql()
                        .select(INTELLIGENCE_THEME_TEXT.THEME, TEXTS, UNANSWERED, DEALS, LATEST)
                        .from(INTELLIGENCE_THEME_TEXT)
                        .where(INTELLIGENCE_THEME_TEXT.THEME.isNotNull())
                        .groupBy(INTELLIGENCE_THEME_TEXT.THEME)
                        .fetch();
        store.sql()
                .update(t)
                .set(t.TEXTS, 0)
                .where(t.TEXTS.gt(0))
                .and(t.ID.notIn(counted.getValues(INTELLIGENCE_THEME_TEXT.THEME)))
                .execute();
        counted.forEach(
                row ->
                        store.sql()
                                .update(t)
                                .set(t.TEXTS, row.value2())
                                .set(t.UNANSWERED, row.value3())
                                .set(t.DEALS, row.value4())
                                .set(t.LATEST, row.value5())
                                .where(t.ID.eq(row.value1()))
                                .execute());
    }

    private static Condition named(String words) {
        return DSL.and(
                List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                        .map(
                                word ->
                                        DSL.lower(
                                                        INTELLIGENCE_THEME
                                                                .NAME
                                                                .concat(" ")
                                                                .concat(INTELLIGENCE_THEME.WORDS))
                                                .contains(word))
                        .toList());
    }

    private static Condition is(ThemeId id) {
        return INTELLIGENCE_THEME.ID.eq(id.value());
    }

    /// How many texts came on each day from a first day on.
    Map<ThemeId, Map<LocalDate, Integer>> days(Collection<ThemeId> themes, LocalDate first) {
        var days = new HashMap<ThemeId, Map<LocalDate, Integer>>();
        store.sql()
                .select(INTELLIGENCE_THEME_TEXT.THEME, INTELLIGENCE_THEME_TEXT.SAID_ON, TEXTS)
                .from(INTELLIGENCE_THEME_TEXT)
                .where(
                        INTELLIGENCE_THEME_TEXT.THEME.in(
                                themes.stream().map(ThemeId::value).toList()))
                .and(INTELLIGENCE_THEME_TEXT.SAID_ON.ge(first))
                .groupBy(INTELLIGENCE_THEME_TEXT.THEME, INTELLIGENCE_THEME_TEXT.SAID_ON)
                .forEach(
                        row ->
                                days.computeIfAbsent(
                                                new ThemeId(row.value1()), it -> new HashMap<>())
                                        .put(row.value2(), row.value3()));
        return days;
    }

    /// The latest first.
    List<Member> members(ThemeId theme, int from, int most) {
        return store.sql()
                .selectFrom(INTELLIGENCE_THEME_TEXT)
                .where(INTELLIGENCE_THEME_TEXT.THEME.eq(theme.value()))
                .orderBy(INTELLIGENCE_THEME_TEXT.SAID_ON.desc(), INTELLIGENCE_THEME_TEXT.ABOUT)
                .limit(most)
                .offset(from)
                .fetch(
                        row ->
                                new Member(
                                        row.getAbout(),
                                        row.getSaidOn(),
                                        row.getAnswered(),
                                        row.getHeld()));
    }

    /// Ids of the deals that its texts touch.
    List<String> deals(ThemeId theme, int most) {
        return store.sql()
                .select(INTELLIGENCE_THEME_TEXT.DEAL)
                .from(INTELLIGENCE_THEME_TEXT)
                .where(INTELLIGENCE_THEME_TEXT.THEME.eq(theme.value()))
                .and(INTELLIGENCE_THEME_TEXT.DEAL.ne(""))
                .groupBy(INTELLIGENCE_THEME_TEXT.DEAL)
                .orderBy(max(INTELLIGENCE_THEME_TEXT.SAID_ON).desc(), INTELLIGENCE_THEME_TEXT.DEAL)
                .limit(most)
                .fetch(INTELLIGENCE_THEME_TEXT.DEAL);
    }

    Optional<Membership> membership(String about) {
        return store.sql()
                .select(INTELLIGENCE_THEME_TEXT.THEME, INTELLIGENCE_THEME_TEXT.SAID_ON)
                .from(INTELLIGENCE_THEME_TEXT)
                .where(INTELLIGENCE_THEME_TEXT.ABOUT.eq(about))
                .and(INTELLIGENCE_THEME_TEXT.THEME.isNotNull())
                .fetchOptional(row -> new Membership(new ThemeId(row.value1()), row.value2()));
    }

    /// Which theme took in the texts of one that was joined to it.
    Optional<ThemeId> mergedInto(ThemeId theme) {
        return store.sql()
                .select(INTELLIGENCE_THEME.MERGED_INTO)
                .from(INTELLIGENCE_THEME)
                .where(is(theme))
                .and(INTELLIGENCE_THEME.MERGED_INTO.isNotNull())
                .fetchOptional(row -> new ThemeId(row.value1()));
    }

    ThemeId open(String name, Instant at) {
        var row = store.sql().newRecord(INTELLIGENCE_THEME);
        row.setWords("");
        row.setName(name);
        row.setOpenedAt(at);
        row.insert();
        return new ThemeId(row.getId());
    }

    void name(ThemeId theme, String name) {
        store.sql()
                .update(INTELLIGENCE_THEME)
                .set(INTELLIGENCE_THEME.NAME, name)
                .where(is(theme))
                .execute();
    }

    void merge(ThemeId theme, Optional<ThemeId> into) {
        store.sql()
                .update(INTELLIGENCE_THEME)
                .set(INTELLIGENCE_THEME.MERGED_INTO, into.map(ThemeId::value).orElse(null))
                .where(is(theme))
                .execute();
    }

    long change(ThemeChange change, String nameBefore) {
        var row = store.sql().newRecord(INTELLIGENCE_THEME_CHANGE);
        row.setTheme(change.theme().value());
        row.setKind(change.kind().name());
        row.setWords(change.words());
        row.setNameBefore(nameBefore);
        row.setChangedBy(change.by());
        row.setChangedAt(change.at());
        row.setUndone(false);
        row.insert();
        return row.getId();
    }

    /// Moves texts of a theme, which from now on stay where they are put.
    ///
    /// @param abouts those that move; empty for all
    /// @param to empty for no theme at all
    void move(long change, ThemeId from, Collection<String> abouts, Optional<ThemeId> to) {
        var those =
                INTELLIGENCE_THEME_TEXT
                        .THEME
                        .eq(from.value())
                        .and(
                                abouts.isEmpty()
                                        ? DSL.noCondition()
                                        : INTELLIGENCE_THEME_TEXT.ABOUT.in(abouts));
        store.sql()
                .insertInto(
                        INTELLIGENCE_THEME_MOVED,
                        INTELLIGENCE_THEME_MOVED.CHANGE,
                        INTELLIGENCE_THEME_MOVED.ABOUT,
                        INTELLIGENCE_THEME_MOVED.THEME,
                        INTELLIGENCE_THEME_MOVED.HELD)
                .select(
                        DSL.select(
                                        DSL.val(change),
                                        INTELLIGENCE_THEME_TEXT.ABOUT,
                                        INTELLIGENCE_THEME_TEXT.THEME,
                                        INTELLIGENCE_THEME_TEXT.HELD)
                                .from(INTELLIGENCE_THEME_TEXT)
                                .where(those))
                .execute();
        store.sql()
                .update(INTELLIGENCE_THEME_TEXT)
                .set(INTELLIGENCE_THEME_TEXT.THEME, to.map(ThemeId::value).orElse(null))
                .set(INTELLIGENCE_THEME_TEXT.HELD, true)
                .where(those)
                .execute();
    }

    /// Puts the texts of a change back to where they were.
    void moveBack(long change) {
        store.sql()
                .selectFrom(INTELLIGENCE_THEME_MOVED)
                .where(INTELLIGENCE_THEME_MOVED.CHANGE.eq(change))
                .forEach(
                        row ->
                                store.sql()
                                        .update(INTELLIGENCE_THEME_TEXT)
                                        .set(INTELLIGENCE_THEME_TEXT.THEME, row.getTheme())
                                        .set(INTELLIGENCE_THEME_TEXT.HELD, row.getHeld())
                                        .where(INTELLIGENCE_THEME_TEXT.ABOUT.eq(row.getAbout()))
                                        .execute());
    }

    /// The latest first.
    List<ThemeChange> changes(ThemeId theme, int most) {
        return store.sql()
                .selectFrom(INTELLIGENCE_THEME_CHANGE)
                .where(INTELLIGENCE_THEME_CHANGE.THEME.eq(theme.value()))
                .orderBy(INTELLIGENCE_THEME_CHANGE.ID.desc())
                .limit(most)
                .fetch(
                        row ->
                                new ThemeChange(
                                        row.getId(),
                                        theme,
                                        ThemeChange.Kind.valueOf(row.getKind()),
                                        row.getWords(),
                                        row.getChangedBy(),
                                        row.getChangedAt(),
                                        row.getUndone()));
    }

    String nameBefore(long change) {
        return store.sql()
                .select(INTELLIGENCE_THEME_CHANGE.NAME_BEFORE)
                .from(INTELLIGENCE_THEME_CHANGE)
                .where(INTELLIGENCE_THEME_CHANGE.ID.eq(change))
                .fetchSingle(INTELLIGENCE_THEME_CHANGE.NAME_BEFORE);
    }

    /// False when it was taken back before.
    boolean undo(long change) {
        return store.sql()
                        .update(INTELLIGENCE_THEME_CHANGE)
                        .set(INTELLIGENCE_THEME_CHANGE.UNDONE, true)
                        .where(INTELLIGENCE_THEME_CHANGE.ID.eq(change))
                        .and(INTELLIGENCE_THEME_CHANGE.UNDONE.isFalse())
                        .execute()
                == 1;
    }
}
