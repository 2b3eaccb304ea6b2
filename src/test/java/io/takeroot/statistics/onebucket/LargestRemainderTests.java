package io.takeroot.statistics.onebucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class LargestRemainderTests {

    @Test
    void spareCentsGoWhereMostWasLost() {
        check("100.00", "33.34 33.33 33.33", 1, 1, 1);
        check("0.05", "0.03 0.02", 1, 1);
        check("10.00", "1.67 3.33 5.00", 1, 2, 3);
        check("0.01", "0.00 0.01 0.00", 1, 3, 2);
        check("5", "5.00", 0.001);
    }

    @Test
    void creditsAreSplitLikeChargesAndNegated() {
        check("-100.00", "-33.34 -33.33 -33.33", 1, 1, 1);
        check("-10.00", "-1.67 -3.33 -5.00", 1, 2, 3);
        check("0.00", "0.00 0.00", 1, 2);
    }

    @Test
    void noWeightMeansNoCent() {
        check("0.03", "0.02 0.00 0.01", 1, 0, 1);
        check("-7.77", "0.00 -7.77", 0, 1e-300);
    }

    @Test
    void weightsFarApartStayExact() {
        check("99999999999999999999.99", "99999999999999999999.99 0.00", 1e200, 1e-200);
        check("12345678901234567.89", "6172839450617283.95 6172839450617283.94", 1e308, 1e308);
    }

    @Test
    void otherScalesThanCents() {
        assertThat(LargestRemainder.split(new BigDecimal("100"), new double[] {1, 2}, 0))
                .containsExactly(new BigDecimal("33"), new BigDecimal("67"));
        assertThat(LargestRemainder.split(new BigDecimal("1.000"), new double[] {1, 1, 1}, 3))
                .containsExactly(
                        new BigDecimal("0.334"), new BigDecimal("0.333"), new BigDecimal("0.333"));
        assertThat(LargestRemainder.split(new BigDecimal("1200"), new double[] {1}, -2))
                .containsExactly(new BigDecimal("12E2"));
    }

    @Test
    void partsSumExactlyAndStayWithinACentOfTheirShare() {
        var random = new SplittableRandom(1);
        for (int round = 0; round < 2000; round++) {
            var total = BigDecimal.valueOf(random.nextLong(-1_000_000_000, 1_000_000_000), 2);
            var weights = random.doubles(random.nextInt(1, 12)).toArray();
            double sum = Arrays.stream(weights).sum();

            var parts = LargestRemainder.split(total, weights, 2);

            assertThat(Arrays.stream(parts).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualTo(total);
            for (int i = 0; i < parts.length; i++) {
                double exact = total.doubleValue() * weights[i] / sum;
                assertThat(Math.abs(parts[i].doubleValue() - exact)).isLessThan(0.01 + 1e-6);
            }
            double[] doubled = Arrays.stream(weights).map(weight -> 2 * weight).toArray();
            assertThat(LargestRemainder.split(total, doubled, 2)).isEqualTo(parts);
        }
    }

    @Test
    void nonsenseIsRefusedWithTheValueSeen() {
        refused("weights are [0.0, 0.0]", "1.00", 0, 0);
        refused("weights are []", "1.00");
        refused("a weight is -1.0", "1.00", 1, -1);
        refused("a weight is NaN", "1.00", Double.NaN);
        refused("a weight is Infinity", "1.00", Double.POSITIVE_INFINITY);
        refused("the total is 1.005", "1.005", 1, 1);
    }

    private static void check(String total, String parts, double... weights) {
        assertThat(LargestRemainder.split(new BigDecimal(total), weights, 2))
                .containsExactly(
                        Arrays.stream(parts.split(" "))
                                .map(BigDecimal::new)
                                .toArray(BigDecimal[]::new));
    }

    private static void refused(String words, String total, double... weights) {
        assertThatThrownBy(() -> LargestRemainder.split(new BigDecimal(total), weights, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }
}
