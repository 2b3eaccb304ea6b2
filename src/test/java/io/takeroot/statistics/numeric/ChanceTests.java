package io.takeroot.statistics.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ChanceTests {

    private static final int DRAWS = 200_000;

    @Test
    void normalsHaveMeanZeroDeviationOneAndNormalTails() {
        checkMean(Chance::normal, 0, 1);
        checkMean(chance -> square(chance.normal()), 1, StrictMath.sqrt(2));
        checkMean(chance -> Math.abs(chance.normal()) > 1.959964 ? 1 : 0, 0.05, 0.218);
    }

    @Test
    void gammasHaveTheirShapeAsMeanAndVariance() {
        for (double shape : new double[] {0.3, 1, 2.5, 41}) {
            checkMean(chance -> chance.gamma(shape), shape, Math.sqrt(shape));
            double fourth = 3 * shape * shape + 6 * shape - shape * shape;
            checkMean(chance -> square(chance.gamma(shape) - shape), shape, Math.sqrt(fourth));
        }
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        var one = new Chance(7);
        var other = new Chance(7);

        for (int i = 0; i < 100; i++) {
            assertThat(one.normal()).isEqualTo(other.normal());
            assertThat(one.gamma(2)).isEqualTo(other.gamma(2));
        }
    }

    @Test
    void aGammaNeedsAShapeAboveZero() {
        assertThatThrownBy(() -> new Chance(1).gamma(0)).hasMessageContaining("0.0");
    }

    private static double square(double value) {
        return value * value;
    }

    private static void checkMean(
            ToDoubleFunction<Chance> draw, double expected, double deviation) {
        var chance = new Chance(20261122);
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += draw.applyAsDouble(chance);
        }
        assertThat(sum / DRAWS).isCloseTo(expected, within(4 * deviation / Math.sqrt(DRAWS)));
    }
}
