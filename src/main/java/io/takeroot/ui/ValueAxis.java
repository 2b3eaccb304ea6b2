package io.takeroot.ui;

import io.takeroot.kernel.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/// The upright axis: at most five round ticks around all that is drawn.
///
/// @param low the lowest tick, where the plot ends below
record ValueAxis(BigDecimal low, BigDecimal step, int steps) {
    private static final int MOST_STEPS = 4;
    private static final BigDecimal NEAR_ZERO = new BigDecimal("0.4");
    private static final BigDecimal ROOM_BELOW = new BigDecimal("0.1");
    private static final List<BigDecimal> ROUND =
            List.of(
                    BigDecimal.ONE,
                    BigDecimal.TWO,
                    new BigDecimal("2.5"),
                    BigDecimal.valueOf(5),
                    BigDecimal.TEN);

    /// Around the values; begins at 0 when the lowest is less than two fifths of the highest.
    static ValueAxis around(List<BigDecimal> values, Unit unit) {
        var highest = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        var lowest = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        boolean fromZero =
                lowest.signum() >= 0 && lowest.compareTo(highest.multiply(NEAR_ZERO)) <= 0;
        if (highest.signum() == 0 && lowest.signum() == 0) {
            highest = BigDecimal.ONE;
        }
        return between(fromZero ? BigDecimal.ZERO : below(lowest, highest), highest, unit);
    }

    /// A little room under the lowest value, so that the line does not lie on the axis.
    private static BigDecimal below(BigDecimal lowest, BigDecimal highest) {
        var span = highest.subtract(lowest);
        var room = (span.signum() == 0 ? highest.abs() : span).multiply(ROOM_BELOW);
        var below = lowest.subtract(room);
        return lowest.signum() > 0 ? below.max(BigDecimal.ZERO) : below;
    }

    /// From the lowest to the highest value and no further, for lines without an axis.
    static ValueAxis tight(List<BigDecimal> values) {
        var highest = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        var lowest = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        var span = highest.subtract(lowest);
        return span.signum() == 0
                ? new ValueAxis(lowest.subtract(BigDecimal.ONE), BigDecimal.TWO, 1)
                : new ValueAxis(lowest, span, 1);
    }

    private static ValueAxis between(BigDecimal lowest, BigDecimal highest, Unit unit) {
        var span = highest.subtract(lowest);
        int power = span.precision() - span.scale() - 2;
        for (int tenfold = power; ; tenfold++) {
            for (var round : ROUND) {
                var step = round.scaleByPowerOfTen(tenfold);
                if (unit instanceof Unit.Count && step.stripTrailingZeros().scale() > 0) {
                    continue;
                }
                var from = lowest.divide(step, 0, RoundingMode.FLOOR);
                var to = highest.divide(step, 0, RoundingMode.CEILING);
                int steps = to.subtract(from).intValueExact();
                if (steps <= MOST_STEPS) {
                    return new ValueAxis(from.multiply(step), step, Math.max(1, steps));
                }
            }
        }
    }

    List<BigDecimal> ticks() {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(i -> low.add(step.multiply(BigDecimal.valueOf(i))))
                .toList();
    }

    boolean startsAtZero() {
        return low.signum() == 0;
    }

    /// 0 at the lowest tick, 1 at the highest.
    double share(BigDecimal value) {
        return value.subtract(low).doubleValue() / (step.doubleValue() * steps);
    }
}
