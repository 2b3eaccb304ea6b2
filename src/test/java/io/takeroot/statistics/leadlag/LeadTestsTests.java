package io.takeroot.statistics.leadlag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.leadlag.LeadTest.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// One small world: 96 months in which `leader` moves three months before `sales`.
class LeadTestsTests {

    private static final int PERIODS = 96;
    private static final double[] LEADER = inertial(1, 0.4);
    private static final double[] SALES = sum(moved(LEADER, 3), 0.8, inertial(2, 0.3), 1);

    @Test
    void aLeaderIsFoundWithItsLagAndInterval() {
        var test = tested(LEADER);

        assertThat(test.pattern()).isEqualTo(Pattern.LEAD);
        assertThat(test.lag()).isEqualTo(3);
        assertThat(test.lowLag()).isBetween(1, 3);
        assertThat(test.highLag()).isBetween(3, 6);
        assertThat(test.chance()).isLessThan(1e-4);
        assertThat(test.effect()).isBetween(test.low95(), test.high95()).isPositive();
        assertThat(test.observations()).isEqualTo(PERIODS);
    }

    @Test
    void aLeaderThatPullsTheOtherWayIsNotCalledOne() {
        var test = tested(sum(LEADER, -1, LEADER, 0));

        assertThat(test.pattern()).isEqualTo(Pattern.OPPOSITE);
        assertThat(test.chance()).isEqualTo(1);
        assertThat(test.lag()).isEqualTo(3);
        assertThat(test.effect()).isNegative();
    }

    @Test
    void whatMovesInTheSamePeriodIsCoincident() {
        assertThat(tested(sum(SALES, 1, noise(3), 0.7)).pattern()).isEqualTo(Pattern.COINCIDENT);
    }

    @Test
    void whatFollowsIsReverse() {
        assertThat(tested(sum(moved(SALES, 2), 1, noise(4), 0.5)).pattern())
                .isEqualTo(Pattern.REVERSE);
    }

    @Test
    void commonTrendAndSeasonAreNoLead() {
        var both = new double[PERIODS];
        for (int i = 0; i < PERIODS; i++) {
            both[i] = 0.2 * i + 5 * StrictMath.sin(2 * Math.PI * i / 12);
        }

        var test =
                (LeadTest.Tested)
                        LeadTests.of(
                                series(sum(SALES, 1, both, 1)), series(sum(noise(5), 1, both, 1)));

        assertThat(test.chance()).isGreaterThan(0.01);
    }

    @Test
    void amongWanderersAndNoiseFewLeadsAreSeen() {
        int called = 0;
        for (int seed = 10; seed < 110; seed++) {
            called += tested(inertial(seed, seed % 2 == 0 ? 1 : 0.6)).chance() < 0.05 ? 1 : 0;
        }

        assertThat(called).isLessThanOrEqualTo(9);
    }

    @Test
    void aWeakLeaderIsSeenBesideWhatElseMovesTheMetric() {
        var other = inertial(6, 0.2);
        var second = inertial(7, 0.2);
        var result = sum(sum(moved(other, 1), 1.5, moved(second, 5), 0.5), 1, noise(8), 0.8);

        var alone = (LeadTest.Tested) LeadTests.of(series(result), series(second));
        var beside =
                (LeadTest.Tested)
                        LeadTests.of(series(result), List.of(series(other), series(second)), 6)
                                .get(1);

        assertThat(beside.chance()).isLessThan(alone.chance());
        assertThat(beside.lag()).isEqualTo(5);
    }

    @Test
    void levelAndUnitOfTheCandidateDoNotMatter() {
        var moved = new double[PERIODS];
        for (int i = 0; i < PERIODS; i++) {
            moved[i] = 1000 + 25 * LEADER[i];
        }

        assertThat(tested(moved).chance()).isCloseTo(tested(LEADER).chance(), within(1e-9));
        assertThat(tested(moved).effect()).isCloseTo(tested(LEADER).effect(), within(1e-9));
    }

    @Test
    void theOrderOfCandidatesDoesNotMatter() {
        var leader = series(LEADER);
        var coincident = series(sum(SALES, 1, noise(3), 0.7));
        var nothing = series(noise(9));

        var one = LeadTests.of(series(SALES), List.of(leader, coincident, nothing), 6);
        var other = LeadTests.of(series(SALES), List.of(nothing, coincident, leader), 6);

        assertThat(((LeadTest.Tested) one.get(0)).chance())
                .isCloseTo(((LeadTest.Tested) other.get(2)).chance(), within(1e-9));
        assertThat(((LeadTest.Tested) one.get(1)).pattern())
                .isEqualTo(((LeadTest.Tested) other.get(1)).pattern());
    }

    @Test
    void theSameDataGiveTheSameBits() {
        assertThat(tested(LEADER)).isEqualTo(tested(LEADER));
    }

    @Test
    void aMissingMonthInsideIsBridgedAndMissingEndsShorten() {
        var holes = LEADER.clone();
        holes[0] = Double.NaN;
        holes[40] = Double.NaN;

        var test = tested(holes);

        assertThat(test.lag()).isEqualTo(3);
        assertThat(test.observations()).isEqualTo(PERIODS - 1);
    }

    @Test
    void tooFewPeriodsAreRefused() {
        var few = new Series(Arrays.copyOf(LEADER, 20), 12, Scale.LINEAR);

        assertThat(LeadTests.of(few, few))
                .isEqualTo(
                        new LeadTest.TooFewObservations(
                                20,
                                "20 periods have both figures; 24 are needed to tell a lead of up"
                                        + " to 6 periods from chance"));
    }

    @Test
    void noPeriodsAreRefusedToo() {
        var none = new Series(new double[0], 12, Scale.LINEAR);

        assertThat(LeadTests.of(none, none)).isInstanceOf(LeadTest.TooFewObservations.class);
    }

    @Test
    void whatDoesNotMoveCannotLead() {
        var flat = new double[PERIODS];

        assertThat(LeadTests.of(series(SALES), series(flat)))
                .isInstanceOf(LeadTest.NotDefined.class);
        assertThat(LeadTests.of(series(flat), series(LEADER)))
                .isInstanceOf(LeadTest.NotDefined.class);
    }

    @Test
    void candidatesOfAnotherLengthAreACallersMistake() {
        var shorter = new Series(new double[PERIODS - 1], 12, Scale.LINEAR);

        assertThatIllegalArgumentException().isThrownBy(() -> LeadTests.of(series(SALES), shorter));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadTests.of(series(SALES), List.of(), 0));
    }

    private static LeadTest.Tested tested(double[] candidate) {
        return (LeadTest.Tested) LeadTests.of(series(SALES), series(candidate));
    }

    private static Series series(double[] values) {
        return new Series(values, 12, Scale.LINEAR);
    }

    private static double[] noise(int seed) {
        return inertial(seed, 0);
    }

    private static double[] inertial(int seed, double carried) {
        var random = new SplittableRandom(seed);
        var values = new double[PERIODS];
        double last = 0;
        for (int i = 0; i < PERIODS; i++) {
            last = carried * last + random.nextGaussian();
            values[i] = last;
        }
        return values;
    }

    private static double[] moved(double[] values, int lag) {
        var moved = new double[PERIODS];
        System.arraycopy(values, 0, moved, lag, PERIODS - lag);
        return moved;
    }

    private static double[] sum(double[] a, double weight, double[] b, double other) {
        var sum = new double[PERIODS];
        for (int i = 0; i < PERIODS; i++) {
            sum[i] = weight * a[i] + other * b[i];
        }
        return sum;
    }
}
