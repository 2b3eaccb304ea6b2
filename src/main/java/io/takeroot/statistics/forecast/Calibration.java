package io.takeroot.statistics.forecast;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// What back-tests taught about simulated futures: how far from the middle their quantiles should
/// lie, and which probability stands behind which share of them.
///
/// @param widths of the quantiles in [#PROBABILITIES], in that order
record Calibration(List<Width> widths, Odds odds) {

    /// Two quantiles on each side of the middle.
    static final List<Double> PROBABILITIES = List.of(0.025, 0.1, 0.9, 0.975);

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// By how much a quantile's distance from the middle is multiplied when `n` values have been
    /// looked at: exp(`size` + `growth` (ln n - 4)), n being held within 8..260.
    record Width(double size, double growth) {

        private static final int FEWEST = 8;
        private static final int MOST = 260;
        private static final double USUAL = 4;

        static final Width AS_SIMULATED = new Width(0, 0);

        double factor(int count) {
            return StrictMath.exp(size + growth * logarithm(count));
        }

        static double logarithm(int count) {
            return StrictMath.log(Math.clamp(count, FEWEST, MOST)) - USUAL;
        }
    }

    /// Leaves everything as simulated.
    static final Calibration NONE =
            new Calibration(
                    List.of(
                            Width.AS_SIMULATED,
                            Width.AS_SIMULATED,
                            Width.AS_SIMULATED,
                            Width.AS_SIMULATED),
                    Odds.AS_SIMULATED);

    Calibration {
        widths = List.copyOf(widths);
        if (widths.size() != PROBABILITIES.size()) {
            throw new IllegalArgumentException(
                    widths.size() + " widths, expected " + PROBABILITIES.size());
        }
    }

    /// The factor of each of `paths` ordered paths, `values` values having been looked at.
    /// Between the known quantiles it follows the normal ones in straight lines; in the middle
    /// the sides meet, beyond the outer quantiles it stays.
    double[] factors(int paths, int values) {
        var low = new Side(1, 0, values);
        var high = new Side(2, 3, values);
        double middle = Math.sqrt(low.inner * high.inner);
        var factors = new double[paths];
        for (int i = 0; i < paths; i++) {
            double normal = NORMAL.inverseCumulativeProbability((i + 0.5) / paths);
            factors[i] = (normal < 0 ? low : high).at(Math.abs(normal), middle);
        }
        return factors;
    }

    /// The factors on one side of the middle.
    private final class Side {
        final double inner;
        private final double outer;
        private final double innerNormal;
        private final double outerNormal;

        Side(int innerAt, int outerAt, int values) {
            inner = widths.get(innerAt).factor(values);
            outer = widths.get(outerAt).factor(values);
            innerNormal = normal(innerAt);
            outerNormal = normal(outerAt);
        }

        private static double normal(int at) {
            return Math.abs(NORMAL.inverseCumulativeProbability(PROBABILITIES.get(at)));
        }

        double at(double normal, double middle) {
            if (normal < innerNormal) {
                return middle + normal / innerNormal * (inner - middle);
            }
            double beyond = Math.min(1, (normal - innerNormal) / (outerNormal - innerNormal));
            return inner + beyond * (outer - inner);
        }
    }
}
