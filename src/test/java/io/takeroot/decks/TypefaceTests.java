package io.takeroot.decks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypefaceTests {
    @Test
    void lineThatFitsStaysWhole() {
        assertThat(Typeface.SEMI_BOLD.fit("Win rate is at 61.2%", 24, 864))
                .isEqualTo("Win rate is at 61.2%");
    }

    @Test
    void lineTooWideEndsAtAWord() {
        var line = "Seven of twelve indicators are on track; pipeline is the gap, again";

        var fitted = Typeface.SEMI_BOLD.fit(line, 24, 500);

        assertThat(fitted).isEqualTo("Seven of twelve indicators are on track…");
        assertThat(Typeface.SEMI_BOLD.width(fitted, 24)).isLessThanOrEqualTo(500);
    }

    @Test
    void wordTooWideIsCutBetweenLetters() {
        var fitted = Typeface.SEMI_BOLD.fit("W".repeat(200), 24, 200);

        assertThat(fitted).matches("W+…");
        assertThat(Typeface.SEMI_BOLD.width(fitted, 24)).isBetween(170.0, 200.0);
    }

    @Test
    void boxesStandForLettersThatTheFontLacks() {
        assertThat(Substitution.apply("<p title=\"中文 > x\">中文 &amp; Łódź 👩‍👩‍👧!</p>"))
                .isEqualTo("<p title=\"中文 > x\">□□ &amp; Łódź □!</p>");
    }
}
