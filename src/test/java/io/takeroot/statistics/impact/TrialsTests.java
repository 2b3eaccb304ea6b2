package io.takeroot.statistics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.impact.Trial.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected figures: SciPy 1.17.1 (`ttest_ind(equal_var=False)`, `chi2_contingency`,
/// `chisquare`), and Newcombe 1998, table II, method 10.
class TrialsTests {

    /// Darwin's maize, as in Fisher, The Design of Experiments (1935), section 16.
    private static final Arm CROSSED =
            new Arm("crossed", 15, 20.191666666666666, 13.082291666666666);

    private static final Arm SELFED = new Arm("selfed", 15, 17.575, 4.209375);

    @Test
    void meansAreComparedAsSciPyDoes() {
        var found = estimated(new Trial(Outcome.MEAN, SELFED, List.of(CROSSED)));

        assertThat(found.perUnit().point()).isCloseTo(2.616666666666667, within(1e-9));
        assertThat(found.perUnit().low()).isCloseTo(0.39095659197276156, within(1e-9));
        assertThat(found.perUnit().high()).isCloseTo(4.842376741360573, within(1e-9));
        assertThat(found.chance()).isCloseTo(0.02328255995118959, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void sharesAreComparedAsNewcombeDoes(
            long had, long units, long control, long others, double low, double high) {
        var found =
                estimated(
                        new Trial(
                                Outcome.SHARE,
                                Arm.ofShare("none", others, control),
                                List.of(Arm.ofShare("mail", units, had))));

        assertThat(found.perUnit().low()).isCloseTo(low, within(5e-5));
        assertThat(found.perUnit().high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void theChanceOfSharesIsThatOfTheChiSquareTest() {
        var found =
                estimated(
                        new Trial(
                                Outcome.SHARE,
                                Arm.ofShare("none", 80, 48),
                                List.of(Arm.ofShare("mail", 70, 56))));

        assertThat(found.chance()).isCloseTo(0.008045081368196585, within(1e-9));
    }

    @Test
    void whatWasKnownBeforeNarrowsTheInterval() {
        var treated =
                new Arm(
                        "mail",
                        20,
                        16.96233005105856,
                        5.583629280597665,
                        Optional.of(
                                new Arm.Before(
                                        13.824391159509563,
                                        9.588693265086567,
                                        7.0236849610420835)));
        var control =
                new Arm(
                        "none",
                        20,
                        16.42171656312531,
                        7.508693661244534,
                        Optional.of(
                                new Arm.Before(
                                        14.148573577557709, 10.211013839645636, 8.48317813474961)));

        var found = estimated(new Trial(Outcome.MEAN, control, List.of(treated)));

        assertThat(found.perUnit().point()).isCloseTo(0.7945087778051878, within(1e-9));
        assertThat(found.perUnit().low()).isCloseTo(0.35386301062759545, within(1e-9));
        assertThat(found.chance()).isCloseTo(0.0007855199550666491, within(1e-9));
    }

    @Test
    void unevenGroupsAreNoticed() {
        var kept = new Trial(Outcome.MEAN, arm("a", 5000), List.of(arm("b", 5050)));
        var broken = new Trial(Outcome.MEAN, arm("a", 821588), List.of(arm("b", 815482)));

        assertThat(Trials.of(kept).ratio().isKept()).isTrue();
        assertThat(Trials.of(broken).ratio().isKept()).isFalse();
        assertThat(Trials.of(broken).ratio().chance())
                .isCloseTo(1.8217928726191858e-06, within(1e-9));
        assertThat(Trials.of(broken, new double[] {821588, 815482}).ratio().isKept()).isTrue();
    }

    @Test
    void severalGroupsAreHeldToTheChanceOfAll() {
        var trial =
                new Trial(
                        Outcome.MEAN,
                        new Arm("none", 1000, 10, 25),
                        List.of(new Arm("a", 1000, 10.5, 25), new Arm("b", 1000, 10.1, 25)));

        var arms = Trials.of(trial).arms();

        var first = (TrialImpact.Estimated) arms.getFirst();
        var second = (TrialImpact.Estimated) arms.getLast();
        assertThat(first.chanceOfAll()).isCloseTo(2 * first.chance(), within(1e-12));
        assertThat(second.chanceOfAll()).isEqualTo(second.chance());
    }

    @Test
    void unlikeGroupsAreNamed() {
        var balance =
                Trials.balance(
                        "recency",
                        new Arm("none", 500, 6.0, 4.0),
                        List.of(new Arm("mail", 500, 6.4, 4.0), new Arm("card", 500, 6.1, 4.0)));

        assertThat(balance.getFirst().standardised()).isCloseTo(0.2, within(1e-12));
        assertThat(balance).extracting(TrialImpact.Balance::isKept).containsExactly(false, true);
    }

    @Test
    void nothingIsSeenWhereNothingWasInNineteenOfTwentyTrials() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        int seen = 0;
        for (int trial = 0; trial < 2000; trial++) {
            var arms = new Arm[2];
            for (int a = 0; a < 2; a++) {
                double sum = 0;
                double squares = 0;
                for (int i = 0; i < 60; i++) {
                    double value = random.nextExponential();
                    sum += value;
                    squares += value * value;
                }
                arms[a] = new Arm("arm " + a, 60, sum / 60, (squares - sum * sum / 60) / 59);
            }
            var found = estimated(new Trial(Outcome.MEAN, arms[0], List.of(arms[1])));
            seen += found.perUnit().isSeen() ? 1 : 0;
        }

        assertThat(seen / 2000.0).isBetween(0.035, 0.065);
    }

    @Test
    void unitsThatAreAllAlikeTellNothing() {
        var trial =
                new Trial(
                        Outcome.MEAN, new Arm("none", 9, 1, 0), List.of(new Arm("mail", 9, 1, 0)));

        assertThat(Trials.of(trial).arms().getFirst()).isInstanceOf(TrialImpact.NotDefined.class);
    }

    @Test
    void groupsOfOneNameAreRefused() {
        assertThatThrownBy(() -> new Trial(Outcome.MEAN, arm("a", 5), List.of(arm("a", 5))))
                .hasMessageContaining("two arms are called a");
    }

    private static Arm arm(String name, long units) {
        return new Arm(name, units, 1, 1);
    }

    private static TrialImpact.Estimated estimated(Trial trial) {
        return (TrialImpact.Estimated) Trials.of(trial).arms().getFirst();
    }
}
