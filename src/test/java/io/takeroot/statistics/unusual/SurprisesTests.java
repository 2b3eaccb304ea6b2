package io.takeroot.statistics.unusual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SurprisesTests {

    private static final int A_DAY = 96;

    @Test
    void spikeScoresHighest() {
        var values = days(12, 1);
        values[900] += 60;

        var scores = Surprises.along(readings(values));

        assertThat(place(scores)).isEqualTo(900);
        assertThat(scores[900]).isGreaterThan(0.7);
        assertThat(Arrays.stream(scores)).allMatch(score -> score >= 0 && score < 1);
    }

    /// Nothing is out of the usual range here but for the hour: the peak does not come.
    @Test
    void dayWithoutItsPeakIsASurprise() {
        var values = days(14, 2);
        for (int i = 11 * A_DAY + A_DAY / 4; i < 11 * A_DAY + 3 * A_DAY / 4; i++) {
            values[i] = 60 + values[i] % 1;
        }

        var scores = Surprises.along(readings(values));

        assertThat(place(scores))
                .isBetween(11 * A_DAY + A_DAY / 4, 11 * A_DAY + 3 * A_DAY / 4 + 24);
    }

    @Test
    void scoresKnowOnlyWhatCameBefore() {
        var values = days(8, 3);
        var whole = Surprises.along(readings(values));
        values[600] += 500;

        var changed = Surprises.along(readings(values));

        assertThat(Arrays.copyOf(changed, 600)).isEqualTo(Arrays.copyOf(whole, 600));
        assertThat(Surprises.along(readings(Arrays.copyOf(values, 500))))
                .isEqualTo(Arrays.copyOf(whole, 500));
    }

    @Test
    void incidentIsOneAlarm() {
        var values = days(12, 4);
        for (int i = 900; i < 940; i++) {
            values[i] += 60;
        }

        var scores = Surprises.along(readings(values));

        long alarms = IntStream.range(900, 996).filter(i -> scores[i] >= 0.5).count();
        assertThat(alarms).isBetween(1L, 6L);
    }

    @Test
    void scoresDoNotDependOnTheUnit() {
        var values = days(8, 5);
        values[500] += 30;
        var doubled = Arrays.stream(values).map(value -> 2 * value).toArray();

        assertThat(Surprises.along(readings(doubled)))
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(Surprises.along(readings(values)));
    }

    @Test
    void shortAndConstantStreamsHoldNoSurprise() {
        assertThat(Surprises.along(readings(new double[0]))).isEmpty();
        assertThat(Surprises.along(readings(days(1, 6)))).containsOnly(0);
        assertThat(Surprises.along(readings(new double[1000]))).containsOnly(0);
    }

    @Test
    void readingsAreCheckedAndCopied() {
        var values = new double[] {1, 2};
        var readings = readings(values);
        values[0] = 9;

        assertThat(readings.values()[0]).isEqualTo(1);
        assertThatThrownBy(() -> readings(new double[] {1, Double.NaN}))
                .hasMessageContaining("reading 1 is NaN");
        assertThatThrownBy(() -> new Readings(new double[1], new double[2]))
                .hasMessageContaining("1 instants for 2 values");
    }

    private static int place(double[] scores) {
        return IntStream.range(0, scores.length)
                .reduce(0, (best, i) -> scores[i] > scores[best] ? i : best);
    }

    private static Readings readings(double[] values) {
        return new Readings(
                IntStream.range(0, values.length).mapToDouble(i -> i * 900.0).toArray(), values);
    }

    /// Readings every quarter of an hour: low at night, high at noon, some noise.
    private static double[] days(int days, long seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, days * A_DAY)
                .mapToDouble(
                        i ->
                                100
                                        - 40 * Math.cos(2 * Math.PI * i / A_DAY)
                                        + random.doubles(12).sum()
                                        - 6)
                .toArray();
    }
}
