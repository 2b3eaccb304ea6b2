package io.takeroot.statistics.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Facts stated in the tests of open-spaced-repetition (numbers only): fsrs-rs 6.6.1, ts-fsrs
/// 5.4.1, py-fsrs 6.3.1, java-fsrs 1.0.0.
class RecallTests {

    private static final Recall RECALL = Recall.standard();
    private static final List<Grade> GRADES =
            List.of(Grade.AGAIN, Grade.HARD, Grade.GOOD, Grade.EASY);
    private static final double[] DIFFICULTIES = {1, 2, 3, 4};
    private static final double[] PROBABILITIES = {0.9, 0.8, 0.7, 0.6};

    /// The weights that java-fsrs 1.0.0 took for granted.
    private static final List<Double> FORMER =
            List.of(
                    0.2172, 1.1771, 3.2602, 16.1507, 7.0114, 0.57, 2.0966, 0.0069, 1.5261, 0.112,
                    1.0178, 1.849, 0.1133, 0.3127, 2.2934, 0.2191, 3.0004, 0.7536, 0.3332, 0.1437,
                    0.2);

    /// FSRS-5, 19 weights.
    private static final List<Double> FIFTH =
            List.of(
                    0.6845422,
                    1.6790825,
                    4.7349424,
                    10.042885,
                    7.4410233,
                    0.64219797,
                    1.071918,
                    0.0025195254,
                    1.432437,
                    0.1544,
                    0.8692766,
                    2.0696752,
                    0.0953,
                    0.2975,
                    2.4691248,
                    0.19542035,
                    3.201072,
                    0.18046261,
                    0.121442534);

    @Test
    void firstAnswersAreAsTsFsrsSays() {
        assertThat(GRADES.stream().map(grade -> RECALL.first(grade).stability()))
                .containsExactly(0.212, 1.2931, 2.3065, 8.2956);
        check(
                GRADES.stream().mapToDouble(grade -> RECALL.first(grade).difficulty()),
                1e-7,
                6.4133,
                5.11217071,
                2.11810397,
                1);
    }

    @Test
    void forgettingFollowsTheCurveOfTsFsrsAndFsrsRs() {
        var days = new double[] {1, 2, 3, 4, 4, 2};
        check(
                IntStream.range(0, 4).mapToDouble(day -> RECALL.probability(stable(1), day)),
                1e-7,
                1,
                0.9,
                0.84588465,
                0.8093881);
        check(
                IntStream.range(0, 6)
                        .mapToDouble(day -> RECALL.probability(stable(days[day]), day)),
                1e-5,
                1,
                0.9403443,
                0.9253786,
                0.9185229,
                0.9,
                0.8261359);
        assertThat(RECALL.probability(stable(8.2956), 8)).isCloseTo(0.9024733, within(1e-7));
    }

    @Test
    void difficultyMovesAsTsFsrsSays() {
        check(
                GRADES.stream()
                        .mapToDouble(grade -> RECALL.after(stable(5), 1, grade).difficulty()),
                1e-6,
                8.34176237,
                6.66599536,
                4.99022837,
                3.31446137);
    }

    @Test
    void stabilityAfterAnAnswerIsAsFsrsRsSays() {
        // There the Again of this fact takes the formula of success without a factor, as Good does.
        var grades = List.of(Grade.GOOD, Grade.HARD, Grade.GOOD, Grade.EASY);
        check(
                IntStream.range(0, 4)
                        .mapToDouble(
                                i ->
                                        RECALL.afterSuccess(
                                                new Memory(5, DIFFICULTIES[i]),
                                                PROBABILITIES[i],
                                                grades.get(i))),
                0.001,
                25.602541,
                28.226582,
                58.656002,
                127.226685);
        check(
                IntStream.range(0, 4)
                        .mapToDouble(
                                i ->
                                        RECALL.afterFailure(
                                                new Memory(5, DIFFICULTIES[i]), PROBABILITIES[i])),
                1e-5,
                1.0525396,
                1.1894329,
                1.3680838,
                1.584989);
    }

    @Test
    void hardOnTheSameDayDoesNotLowerStability() {
        check(
                GRADES.stream().mapToDouble(grade -> RECALL.after(stable(5), 0, grade).stability()),
                1e-4,
                1.596818,
                5,
                5,
                8.12961);
    }

    @Test
    void memoryAfterAHistoryIsAsEachLibrarySays() {
        var longTerm = new ArrayList<>(Weights.DEFAULT.values());
        List.of(17, 18, 19).forEach(index -> longTerm.set(index, 0.0));

        history(RECALL, "0 0 1 3 8 21", 53.62691, 6.3574867);
        history(new Recall(new Weights(longTerm)), "0 0 1 3 8 21", 53.335106, 6.3574867);
        history(new Recall(Weights.ofOlder(FIFTH)), "0 1 3 8 21", 31.722992, 7.382128);
        history(new Recall(new Weights(FORMER)), "0 0 1 3 8 21 0", 49.4472, 6.8271);
    }

    @Test
    void aNextStateOfNineteenWeightsIsAsFsrsRsSays() {
        var after =
                new Recall(Weights.ofOlder(FIFTH))
                        .after(new Memory(20.925528, 7.005062), 21, Grade.GOOD);

        assertThat(after.stability()).isCloseTo(40.87456, within(0.001));
        assertThat(after.difficulty()).isCloseTo(6.9913807, within(0.001));
    }

    @Test
    void seventeenWeightsConvertAsInFsrsRs() {
        var older =
                List.of(
                        0.4, 0.6, 2.4, 5.8, 4.93, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05,
                        0.34, 1.26, 0.29, 2.61);

        var values = Weights.ofOlder(older).values();

        check(
                values.stream().mapToDouble(Double::doubleValue),
                1e-6,
                0.4,
                0.6,
                2.4,
                5.8,
                6.81,
                0.44675013,
                1.36,
                0.01,
                1.49,
                0.14,
                0.94,
                2.18,
                0.05,
                0.34,
                1.26,
                0.29,
                2.61,
                0,
                0,
                0,
                0.5);
    }

    @Test
    void tenTimesEasyIsAsEasyAsCanBe() {
        var memory = RECALL.first(Grade.EASY);
        for (int i = 1; i < 10; i++) {
            memory = RECALL.after(memory, 0, Grade.EASY);
        }

        assertThat(memory.difficulty()).isEqualTo(1);
    }

    @Test
    void probabilityIsBackAtWhatTheDaysWereAskedFor() {
        for (double probability : new double[] {0.05, 0.5, 0.9, 0.99}) {
            double days = RECALL.daysUntil(stable(7), probability);

            assertThat(RECALL.probability(stable(7), days)).isCloseTo(probability, within(1e-12));
        }
        assertThat(RECALL.daysUntil(stable(7), 0.9)).isCloseTo(7, within(1e-12));
        assertThat(RECALL.daysUntil(stable(7), 1)).isZero();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> stable(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Memory(1, 11));
        assertThatIllegalArgumentException().isThrownBy(() -> RECALL.probability(stable(1), -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RECALL.probability(stable(1), Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> RECALL.daysUntil(stable(1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Weights(FIFTH));
        var outside = new ArrayList<>(Weights.DEFAULT.values());
        outside.set(20, 0.9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Weights(outside))
                .withMessage("weight 20 is 0.9, expected 0.1 to 0.8");
    }

    private static Memory stable(double stability) {
        return new Memory(stability, 5);
    }

    /// The first answer Again when it is followed on the same day or the next, then all Good.
    private static void history(Recall recall, String days, double stability, double difficulty) {
        var memory = recall.first(Grade.AGAIN);
        for (var day : List.of(days.split(" ", -1)).subList(1, days.split(" ", -1).length)) {
            memory = recall.after(memory, Double.parseDouble(day), Grade.GOOD);
        }
        assertThat(memory.stability()).isCloseTo(stability, within(0.001));
        assertThat(memory.difficulty()).isCloseTo(difficulty, within(0.001));
    }

    private static void check(DoubleStream seen, double tolerance, double... expected) {
        var values = seen.toArray();
        assertThat(values).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(values[i]).as("number %d", i).isCloseTo(expected[i], within(tolerance));
        }
    }
}
