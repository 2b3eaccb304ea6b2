package io.takeroot.statistics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class OutcomeTests {

    private final Outcome outcome = Outcome.of(new double[] {3, 1, 2, 2, 5});

    @Test
    void probabilitiesCountTies() {
        assertThat(outcome.probabilityAtLeast(2)).isEqualTo(0.8);
        assertThat(outcome.probabilityAtMost(2)).isEqualTo(0.6);
        assertThat(outcome.probabilityAtLeast(5.1)).isZero();
        assertThat(outcome.probabilityAtMost(0.9)).isZero();
        assertThat(outcome.probabilityAtLeast(-1)).isEqualTo(1);
    }

    /// `quantile(c(3,1,2,2,5), c(.1,.5,.9))` of R: 1.4, 2.0, 4.2.
    @Test
    void quantilesAreThoseOfR() {
        assertThat(outcome.low80()).isCloseTo(1.4, within(1e-12));
        assertThat(outcome.median()).isEqualTo(2);
        assertThat(outcome.high80()).isCloseTo(4.2, within(1e-12));
        assertThat(outcome.quantile(1)).isEqualTo(5);
    }

    @Test
    void samplesAreSortedAndNotShared() {
        outcome.samples()[0] = 99;

        assertThat(outcome.samples()).containsExactly(1, 2, 2, 3, 5);
    }

    @Test
    void sampleThatIsNoNumberIsACallersBug() {
        assertThatThrownBy(() -> Outcome.of(new double[] {1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Outcome.of(new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
