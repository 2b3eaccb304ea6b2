package io.takeroot.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.Period;
import io.takeroot.statistics.forecast.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTests {
    private static final Period QUARTER =
            new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 4, 1));

    @ParameterizedTest
    @CsvSource({
        "1.0, ON_TRACK",
        "0.60, ON_TRACK",
        "0.5999, AT_RISK",
        "0.30, AT_RISK",
        "0.2999, OFF_TRACK",
        "0, OFF_TRACK",
    })
    void statusIsTheProbability(double probability, Status expected) {
        assertThat(Status.of(probability)).isEqualTo(expected);
    }

    /// Ten outcomes: 1 to 10.
    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 4, 4, 0.7",
        "AT_MOST, 4, 4, 0.4",
        "INSIDE, 4, 6, 0.3",
        "INSIDE, 20, 30, 0",
        "AT_LEAST, 0, 0, 1",
    })
    void theSideOfTheGoalDecidesWhichOutcomesCount(
            Goal.Side side, BigDecimal low, BigDecimal high, double expected) {
        var outcome = Outcome.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        var goal = new Goal(side, low, high, QUARTER, QUARTER.lastDay(), "");

        var probability =
                Verdict.probability(new Prospect.Simulated(outcome, List.of(), 10, ""), goal);

        assertThat(probability).isEqualTo(expected, org.assertj.core.api.Assertions.within(1e-9));
    }
}
