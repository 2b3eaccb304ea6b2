package io.takeroot.statistics.onebucket;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Splits an amount by weights so that the parts add up to it exactly, to the cent.
///
/// Each part is first rounded towards zero; the cents left over go, one each, to the parts that
/// lost most by the rounding. So no part is a cent or more away from its exact share, and the
/// sum is never mended by hand. The method of largest remainders (Hamilton, 1792; Balinski and
/// Young, "Fair Representation", 1982, chapter 3), with money in the place of seats.
public final class LargestRemainder {

    private LargestRemainder() {}

    /// The parts of `total`, one per weight, each with `scale` decimals (2 for cents).
    ///
    /// Weights are in any unit, finite and not negative; only their proportions count. A weight
    /// of 0 gets exactly 0. A negative total (a credit) is split as its opposite and negated.
    /// Parts that lost alike receive the spare cent in the order in which they are given, so keep
    /// that order stable. All arithmetic is exact: the answer does not depend on the order of
    /// summation or on the machine, and multiplying every weight by a power of 2 changes nothing.
    ///
    /// Checked against examples worked by hand and, over seeded random cases, for
    /// the exact sum and for parts within one unit of the exact share.
    ///
    /// @throws IllegalArgumentException when there is no weight, when all are 0 (nothing says
    ///     where the amount belongs; an equal split is the caller's to choose), when one is
    ///     negative, infinite or `NaN`, or when `total` has more decimals than `scale`
    public static BigDecimal[] split(BigDecimal total, double[] weights, int scale) {
        check(weights);
        var units = units(total, scale);
        var exact = wholeNumbers(weights);
        var sum = Arrays.stream(exact).reduce(BigInteger.ZERO, BigInteger::add);
        var parts = new BigInteger[weights.length];
        var lost = new BigInteger[weights.length];
        var spare = units.abs();
        for (int i = 0; i < parts.length; i++) {
            var share = units.abs().multiply(exact[i]).divideAndRemainder(sum);
            parts[i] = share[0];
            lost[i] = share[1];
            spare = spare.subtract(share[0]);
        }
        // stable: of equal losses the earlier stays first
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost[i]).reversed())
                .limit(spare.intValueExact())
                .forEach(i -> parts[i] = parts[i].add(BigInteger.ONE));
        return Arrays.stream(parts)
                .map(part -> new BigDecimal(units.signum() < 0 ? part.negate() : part, scale))
                .toArray(BigDecimal[]::new);
    }

    private static void check(double[] weights) {
        boolean positive = false;
        for (double weight : weights) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException(
                        "a weight is " + weight + ", expected a finite number, 0 or more");
            }
            positive |= weight > 0;
        }
        if (!positive) {
            throw new IllegalArgumentException(
                    "the weights are " + Arrays.toString(weights) + ", expected one above 0");
        }
    }

    private static BigInteger units(BigDecimal total, int scale) {
        if (total.stripTrailingZeros().scale() > scale) {
            throw new IllegalArgumentException(
                    "the total is " + total + ", expected at most " + scale + " decimals");
        }
        return total.setScale(scale).unscaledValue();
    }

    /// The weights times one common power of ten, so that all are whole: every double is a finite
    /// decimal.
    private static BigInteger[] wholeNumbers(double[] weights) {
        var decimals = Arrays.stream(weights).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
        int scale = Arrays.stream(decimals).mapToInt(BigDecimal::scale).max().orElse(0);
        return Arrays.stream(decimals)
                .map(decimal -> decimal.setScale(scale).unscaledValue())
                .toArray(BigInteger[]::new);
    }
}
