package io.takeroot.statistics.unusual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class AlarmBudgetTests {

    /// The fifteen probabilities of Benjamini and Hochberg (1995), section 4: at a false share of
    /// 0.05 the first four are rejected.
    private static final double[] PUBLISHED = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
        0.5719, 0.6528, 0.7590, 1.0000
    };

    @Test
    void limitIsThatOfThePaper() {
        assertThat(new AlarmBudget(0.05, 100).limit(PUBLISHED)).isEqualTo(0.0095);
    }

    @Test
    void nothingRareMeansNoAlarm() {
        assertThat(new AlarmBudget(0.05, 100).limit(new double[] {0.2, 0.5})).isNegative();
        assertThat(new AlarmBudget(0.05, 100).limit(new double[0])).isNegative();
    }

    @Test
    void oneAlarmIsAlwaysAllowed() {
        assertThat(new AlarmBudget(0.05, 5).most(3)).isEqualTo(1);
        assertThat(new AlarmBudget(0.05, 5).most(290)).isEqualTo(14);
    }

    @Test
    void sharesOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> new AlarmBudget(0, 5)).hasMessageContaining("falseShare is 0.0");
        assertThatThrownBy(() -> new AlarmBudget(0.1, Double.NaN))
                .hasMessageContaining("mostPerHundred is NaN");
    }
}
