package io.takeroot.statistics.unusual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RarityTests {

    /// Of 1..150 the ten largest lie above 140, on average by 5.5: the scale is 5.5 x 0.7, and
    /// 200 has the probability 10 / 150 x (1 + 0.3 x 60 / 3.85)^(-1 / 0.3).
    @Test
    void rarityIsThatOfTheParetoTail() {
        var rarity = new Rarity();
        for (int number = 1; number <= 150; number++) {
            assertThat(rarity.of(number)).isZero();
        }

        double probability = 10.0 / 150 * Math.pow(1 + 0.3 * 60 / 3.85, -1 / 0.3);

        assertThat(rarity.of(200)).isCloseTo(-Math.log10(probability), within(1e-12));
    }

    @Test
    void whatIsUsualOrUnknownIsNotRare() {
        var rarity = new Rarity();
        for (int number = 1; number <= 150; number++) {
            rarity.of(number);
        }

        assertThat(rarity.of(100)).isZero();
        assertThat(rarity.of(Double.NaN)).isZero();
    }

    /// A thousandth is what one in a thousand should be, within the error of counting.
    @Test
    void raritiesOfALongTailAreCalibrated() {
        var random = new SplittableRandom(5);
        var rarity = new Rarity();
        int rare = 0;
        int count = 60_000;
        for (int i = 0; i < count; i++) {
            double pareto = Math.pow(random.nextDouble(), -0.3);
            rare += rarity.of(pareto) >= 3 ? 1 : 0;
        }

        assertThat((double) rare / count).isCloseTo(0.001, within(0.0005));
    }

    @Test
    void whatIsForgottenIsRareAgain() {
        var rarity = new Rarity();
        var random = new SplittableRandom(6);
        rarity.of(1000);
        for (int i = 0; i < 5000; i++) {
            rarity.of(random.nextDouble());
        }

        assertThat(rarity.of(1000)).isGreaterThan(10);
        assertThat(rarity.of(1000)).isGreaterThan(8);
    }
}
