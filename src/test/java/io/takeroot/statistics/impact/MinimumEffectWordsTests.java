package io.takeroot.statistics.impact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MinimumEffectWordsTests {

    @Test
    void theAnswerIsASentenceRoundedUp() {
        check(
                0.0612,
                8,
                52,
                "A lift of 7 % or more over 8 weeks would be seen 4 times in 5;"
                        + " smaller ones would look like nothing.");
        check(
                0.0121,
                1,
                12,
                "A lift of 1.3 % or more over 1 month would be seen 4 times in 5;"
                        + " smaller ones would look like nothing.");
        check(
                0.1,
                30,
                7,
                "A lift of 10 % or more over 30 days would be seen 4 times in 5;"
                        + " smaller ones would look like nothing.");
    }

    @Test
    void aPlanThatShowsLittleSaysSo() {
        check(
                0.412,
                2,
                4,
                "Even a lift of 30 % over 2 quarters would be missed more than 1 time"
                        + " in 5; only one of 42 % or more would be seen 4 times in 5.");
    }

    @Test
    void anUnknownSeasonCountsPeriods() {
        assertThat(MinimumEffectWords.span(3, 1)).isEqualTo("3 periods");
    }

    private static void check(double relative, int periods, int season, String expected) {
        assertThat(MinimumEffectWords.sentence(relative, periods, season)).isEqualTo(expected);
    }
}
