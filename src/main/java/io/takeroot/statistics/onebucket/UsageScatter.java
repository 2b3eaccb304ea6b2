package io.takeroot.statistics.onebucket;

/// How reported usage scatters around its lines, over all accounts and products.
///
/// @param variance of a plain report's logarithm, besides rounding
/// @param wrong the share of reports that are mis-measured
/// @param wrongVariance what a mis-measured report's logarithm has on top
/// @param slope the mean growth per period, of the logarithm
/// @param slopeVariance of the lines' slopes around it
record UsageScatter(
        double variance, double wrong, double wrongVariance, double slope, double slopeVariance) {

    static UsageScatter atFirst() {
        return new UsageScatter(0.01, 0.05, 0.09, 0, 0.001);
    }

    double weight(double plain, double rounding) {
        double own = variance + rounding;
        return plain / own + (1 - plain) / (own + wrongVariance);
    }

    /// How likely a report with this residual is plain.
    double plain(double residual, double rounding) {
        double own = variance + rounding;
        double right = (1 - wrong) * density(residual, own);
        double mistaken = wrong * density(residual, own + wrongVariance);
        return right + mistaken > 0 ? right / (right + mistaken) : 0;
    }

    static double density(double residual, double variance) {
        return StrictMath.exp(-0.5 * residual * residual / variance)
                / Math.sqrt(2 * Math.PI * variance);
    }
}
