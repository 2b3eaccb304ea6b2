package io.takeroot.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.takeroot.connect.NameMatching.NameSuggestion;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameMatchingTests {

    private static final Set<String> PRODUCTS =
            Set.of("GTX Pro", "GTX Basic", "GTX Plus Pro", "MG Special", "GTK 500");

    @Test
    void capitalsBlanksAndPunctuationDoNotMakeAnotherName() {
        assertThat(NameMatching.against(Map.of("GTXPro", 1480L, "mg-special", 3L), PRODUCTS))
                .containsExactly(
                        new NameSuggestion(
                                "GTXPro",
                                "GTX Pro",
                                "differs only in capitals, blanks or punctuation",
                                true,
                                1480),
                        new NameSuggestion(
                                "mg-special",
                                "MG Special",
                                "differs only in capitals, blanks or punctuation",
                                true,
                                3));
    }

    @Test
    void misspellingIsFoundInTheReference() {
        assertThat(NameMatching.against(Map.of("technolgy", 12L), Set.of("technology", "retail")))
                .containsExactly(
                        new NameSuggestion(
                                "technolgy",
                                "technology",
                                "differs in 1 of 10 letters",
                                false,
                                12));
    }

    @Test
    void namesOfTheReferenceAreNeverPaired() {
        assertThat(
                        NameMatching.against(
                                Map.of("GTX Pro", 5L, "GTX Basic", 4L),
                                Set.of("GTX Pro", "GTX Basic", "GTXPro")))
                .isEmpty();
    }

    @Test
    void digitsAreNeverMisspelled() {
        assertThat(NameMatching.against(Map.of("GTK 600", 5L, "GTK 5000", 1L), PRODUCTS)).isEmpty();
    }

    @Test
    void shortNamesAreNotGuessed() {
        assertThat(NameMatching.against(Map.of("GTA", 5L), Set.of("GTX", "GTK"))).isEmpty();
    }

    @Test
    void nothingIsSuggestedBetweenTwoEquallyNearNames() {
        assertThat(NameMatching.against(Map.of("Marlon", 5L), Set.of("Marion", "Marlin")))
                .isEmpty();
    }

    @Test
    void rareValueOfAColumnIsCompared() {
        assertThat(
                        NameMatching.within(
                                Map.of(
                                        "technolgy",
                                        2L,
                                        "technology",
                                        40L,
                                        "Technology",
                                        3L,
                                        "retail",
                                        20L)))
                .extracting(NameSuggestion::from, NameSuggestion::to, NameSuggestion::confident)
                .containsExactly(
                        tuple("Technology", "technology", true),
                        tuple("technolgy", "technology", false));
    }

    @Test
    void valuesAboutAsFrequentAreNotPaired() {
        assertThat(NameMatching.within(Map.of("Marketing", 20L, "Marketeng", 15L))).isEmpty();
    }
}
