package io.takeroot.statistics.onebucket;

import io.takeroot.statistics.numeric.Chance;
import java.util.Arrays;

/// How well a mix agrees with the steps in an account's booked totals.
///
/// Where a product is launched or its price changes, the total of a mix that holds it takes a
/// step. Besides that the totals follow a line of their own, normally scattered, level and slope
/// being integrated out; which totals hold something odd is drawn in turns with the mix (Gibbs
/// sampling).
final class TotalSteps {

    private static final int FEWEST = 3;

    private final BookedSeries series;
    private final Peers peers;
    private final OneOffs oneOffs;
    private final double middle;
    private boolean[] plain;

    TotalSteps(BookedSeries series, Peers peers, OneOffs oneOffs) {
        this.series = series;
        this.peers = peers;
        this.oneOffs = oneOffs;
        this.middle = series.middle();
        this.plain = series.plain().clone();
    }

    boolean[] plain() {
        return plain.clone();
    }

    /// The log-likelihood up to a constant; minus infinity when the mix cannot have been charged
    /// in a plain period.
    double agreement(double[] levels) {
        var residuals = residuals(levels);
        for (int i = 0; i < residuals.length; i++) {
            if (plain[i] && Double.isInfinite(residuals[i])) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        var line = new Line(residuals);
        if (line.count < FEWEST) {
            return 0;
        }
        double left = line.squares - line.sum * line.sum / line.count;
        return -0.5 * (left - line.cross * line.cross / line.precision) / peers.totalVariance();
    }

    /// Draws the line of the totals, then which of them are plain; half of them must be. Answers
    /// the logarithm of what the mix comes to in each period.
    double[] drawLine(double[] levels, Chance chance) {
        var residuals = residuals(levels);
        var drawn = new double[residuals.length];
        var line = new Line(residuals);
        double variance = peers.totalVariance();
        double slope =
                line.cross / line.precision
                        + chance.normal() * Math.sqrt(variance / line.precision);
        double level =
                (line.sum - slope * line.moment) / line.count
                        + chance.normal() * Math.sqrt(variance / line.count);
        var next = new boolean[residuals.length];
        int count = 0;
        for (int i = 0; i < residuals.length; i++) {
            double foreseen = level + slope * (series.periods()[i] - middle);
            drawn[i] = foreseen + series.logTotals()[i] - residuals[i];
            next[i] = isPlain(residuals[i] - foreseen, variance, chance.uniform());
            count += next[i] ? 1 : 0;
        }
        if (2 * count >= residuals.length) {
            plain = next;
        }
        return drawn;
    }

    private boolean isPlain(double residual, double variance, double uniform) {
        if (Double.isInfinite(residual)) {
            return false;
        }
        double own = oneOffs.none() * UsageScatter.density(residual, variance);
        double other = oneOffs.serviceDensity(residual) + oneOffs.creditDensity(residual);
        return uniform * (own + other) < own;
    }

    /// Logarithms of the totals less those of the mix; infinite where the mix comes to nothing.
    private double[] residuals(double[] levels) {
        var residuals = new double[series.periods().length];
        double[] before = null;
        double logShape = 0;
        for (int i = 0; i < residuals.length; i++) {
            var shape = peers.shapes()[series.periods()[i]];
            if (before == null || !Arrays.equals(before, shape)) {
                double total = 0;
                for (int product = 0; product < levels.length; product++) {
                    total += levels[product] * shape[product];
                }
                logShape = StrictMath.log(total);
                before = shape;
            }
            residuals[i] = series.logTotals()[i] - logShape;
        }
        return residuals;
    }

    /// Sums over the plain totals, for a line through them.
    private final class Line {

        private double count;
        private double sum;
        private double squares;
        private double moment;
        private double cross;
        private final double precision;

        Line(double[] residuals) {
            double own = 0;
            for (int i = 0; i < residuals.length; i++) {
                if (plain[i] && !Double.isInfinite(residuals[i])) {
                    double distance = series.periods()[i] - middle;
                    count++;
                    sum += residuals[i];
                    squares += residuals[i] * residuals[i];
                    moment += distance;
                    cross += residuals[i] * distance;
                    own += distance * distance;
                }
            }
            count = Math.max(count, 1);
            cross -= sum * moment / count;
            precision =
                    own
                            - moment * moment / count
                            + peers.totalVariance() / peers.totalSlopeVariance();
        }
    }
}
