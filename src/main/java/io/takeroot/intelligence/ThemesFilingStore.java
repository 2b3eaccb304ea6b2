package io.takeroot.intelligence;

import static io.takeroot.store.tables.Tables.INTELLIGENCE_THEME;
import static io.takeroot.store.tables.Tables.INTELLIGENCE_THEME_ROUND;
import static io.takeroot.store.tables.Tables.INTELLIGENCE_THEME_TEXT;

import io.takeroot.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The tables of themes, as texts are filed under them.
@Component
final class ThemesFilingStore {
    /// Where a text is filed.
    ///
    /// @param theme empty for none
    /// @param held whether a person put it there
    record Place(OptionalLong theme, boolean held, LocalDate day, boolean answered, String deal) {
        boolean says(ThemedText text) {
            return day.equals(text.day())
                    && answered == text.answered()
                    && deal.equals(text.deal());
        }
    }

    private final Store store;

    ThemesFilingStore(Store store) {
        this.store = store;
    }

    Map<String, Place> places() {
        var places = new HashMap<String, Place>();
        store.sql()
                .selectFrom(INTELLIGENCE_THEME_TEXT)
                .forEach(
                        row ->
                                places.put(
                                        row.getAbout(),
                                        new Place(
                                                row.getTheme() == null
                                                        ? OptionalLong.empty()
                                                        : OptionalLong.of(row.getTheme()),
                                                row.getHeld(),
                                                row.getSaidOn(),
                                                row.getAnswered(),
                                                row.getDeal())));
        return places;
    }

    /// Themes that a person named: they keep what they have.
    Set<Long> named() {
        return new HashSet<>(
                store.sql()
                        .select(INTELLIGENCE_THEME.ID)
                        .from(INTELLIGENCE_THEME)
                        .where(INTELLIGENCE_THEME.NAME.ne(""))
                        .fetch(INTELLIGENCE_THEME.ID));
    }

    void file(ThemedText text, OptionalLong theme) {
        var row = store.sql().newRecord(INTELLIGENCE_THEME_TEXT);
        row.setAbout(text.about());
        row.set(INTELLIGENCE_THEME_TEXT.THEME, theme.isPresent() ? (Long) theme.getAsLong() : null);
        row.setHeld(false);
        row.setSaidOn(text.day());
        row.setAnswered(text.answered());
        row.setDeal(text.deal());
        row.insert();
    }

    /// What is said of a text, where it is filed already.
    void say(ThemedText text) {
        store.sql()
                .update(INTELLIGENCE_THEME_TEXT)
                .set(INTELLIGENCE_THEME_TEXT.SAID_ON, text.day())
                .set(INTELLIGENCE_THEME_TEXT.ANSWERED, text.answered())
                .set(INTELLIGENCE_THEME_TEXT.DEAL, text.deal())
                .where(INTELLIGENCE_THEME_TEXT.ABOUT.eq(text.about()))
                .execute();
    }

    /// Moves a text, unless a person put it where it is in the meantime.
    void move(String about, OptionalLong theme) {
        store.sql()
                .update(INTELLIGENCE_THEME_TEXT)
                .set(INTELLIGENCE_THEME_TEXT.THEME, theme.isPresent() ? theme.getAsLong() : null)
                .where(INTELLIGENCE_THEME_TEXT.ABOUT.eq(about))
                .and(INTELLIGENCE_THEME_TEXT.HELD.isFalse())
                .execute();
    }

    void forget(Collection<String> abouts) {
        abouts.forEach(
                about ->
                        store.sql()
                                .deleteFrom(INTELLIGENCE_THEME_TEXT)
                                .where(INTELLIGENCE_THEME_TEXT.ABOUT.eq(about))
                                .execute());
    }

    void describe(long theme, String words) {
        store.sql()
                .update(INTELLIGENCE_THEME)
                .set(INTELLIGENCE_THEME.WORDS, words)
                .where(INTELLIGENCE_THEME.ID.eq(theme))
                .execute();
    }

    /// How many texts there were when all were last grouped anew; 0 when they never were.
    int textsThen() {
        return store.sql()
                .select(INTELLIGENCE_THEME_ROUND.TEXTS)
                .from(INTELLIGENCE_THEME_ROUND)
                .orderBy(INTELLIGENCE_THEME_ROUND.GROUPED_AT.desc())
                .limit(1)
                .fetchOptional(INTELLIGENCE_THEME_ROUND.TEXTS)
                .orElse(0);
    }

    void grouped(int texts, Instant at) {
        store.sql().deleteFrom(INTELLIGENCE_THEME_ROUND).execute();
        store.sql()
                .insertInto(INTELLIGENCE_THEME_ROUND)
                .set(INTELLIGENCE_THEME_ROUND.TEXTS, texts)
                .set(INTELLIGENCE_THEME_ROUND.GROUPED_AT, at)
                .execute();
    }
}
