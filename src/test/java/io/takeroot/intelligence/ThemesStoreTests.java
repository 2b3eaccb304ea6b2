package io.takeroot.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.store.Store;
import io.takeroot.store.testing.OnBothDatabases;
import io.takeroot.trace.Trace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What holds of the tables of themes on either database.
class ThemesStoreTests {
    private static final Instant NOW = Instant.parse("2017-12-31T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2017, 12, 31);

    @OnBothDatabases
    void themesComeWithTheirFiguresThoseWithGapsFirst(Store store) {
        var themes = new ThemesStore(store);
        var filing = new ThemesFilingStore(store);
        var prices = themes.open("Prices", NOW);
        var pilots = themes.open("", NOW);
        filing.describe(pilots.value(), "Free pilot, retail");
        filing.file(text("insight/1", true, "deal-1"), of(prices));
        filing.file(text("insight/2", true, "deal-1"), of(prices));
        filing.file(text("insight/3", true, ""), of(prices));
        filing.file(text("request/1", false, "deal-2"), of(pilots));
        filing.file(text("request/2", true, ""), OptionalLong.empty());
        themes.countAgain();

        assertThat(themes.themes("", 0, 10))
                .containsExactly(
                        new Theme(pilots, "Free pilot, retail", "", 1, 1, 1, TODAY),
                        new Theme(prices, "", "Prices", 3, 0, 1, TODAY));
        assertThat(themes.themes("RETAIL pilot", 0, 10)).extracting(Theme::id).containsOnly(pilots);
        assertThat(themes.themes("pilot_", 0, 10)).isEmpty();
        assertThat(themes.days(List.of(prices), TODAY)).isEqualTo(Map.of(prices, Map.of(TODAY, 3)));
        assertThat(themes.deals(prices, 5)).containsExactly("deal-1");
        assertThat(themes.membership("request/2")).isEmpty();
        assertThat(new ThemeTies(themes).from("request/1"))
                .extracting(Trace::to)
                .containsExactly(pilots.about());
        assertThat(new ThemeTies(themes).to(prices.about()))
                .extracting(Trace::from)
                .containsExactly("insight/1", "insight/2", "insight/3");
    }

    @OnBothDatabases
    void whatAPersonMovedStaysAndCanBeMovedBack(Store store) {
        var themes = new ThemesStore(store);
        var filing = new ThemesFilingStore(store);
        var from = themes.open("", NOW);
        var to = themes.open("", NOW);
        filing.file(text("insight/1", true, ""), of(from));
        filing.file(text("insight/2", true, ""), of(from));
        var change =
                themes.change(
                        new ThemeChange(
                                0,
                                from,
                                ThemeChange.Kind.MOVED,
                                "Moved a text.",
                                "ana@example.com",
                                NOW,
                                false),
                        "");

        themes.move(change, from, List.of("insight/1"), Optional.of(to));
        filing.move("insight/1", of(from));

        assertThat(theme(themes, "insight/1")).contains(to);
        assertThat(theme(themes, "insight/2")).contains(from);
        assertThat(filing.places().get("insight/1"))
                .matches(place -> place != null && place.held());
        assertThat(themes.undo(change)).isTrue();
        assertThat(themes.undo(change)).isFalse();
        themes.moveBack(change);
        assertThat(theme(themes, "insight/1")).contains(from);
        assertThat(filing.places().get("insight/1"))
                .matches(place -> place != null && !place.held());
    }

    private static Optional<ThemeId> theme(ThemesStore themes, String about) {
        return themes.membership(about).map(ThemesStore.Membership::theme);
    }

    private static ThemedText text(String about, boolean answered, String deal) {
        return new ThemedText(about, "words", TODAY, answered, deal);
    }

    private static OptionalLong of(ThemeId theme) {
        return OptionalLong.of(theme.value());
    }
}
