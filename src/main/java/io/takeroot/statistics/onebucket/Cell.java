package io.takeroot.statistics.onebucket;

/// The usage of an account, a product and a period, to reckon with.
///
/// @param quantity as reported, or filled; `NaN` when the account never reported the product
/// @param variance of the quantity's logarithm: 0 as reported
/// @param odds that the report is mis-measured, from usage alone; 0 when it hardly can be
/// @param corrected the quantity if it is: what the account's own line foresees, moved a little
///     towards the report
/// @param correctedVariance of its logarithm
record Cell(
        double quantity, double variance, double odds, double corrected, double correctedVariance) {

    static final Cell NONE = filled(0, 0);
    static final Cell UNKNOWN = filled(Double.NaN, 1);

    /// Odds below this are not worth a thought of their own.
    private static final double DOUBTFUL = 1e-3;

    private static final double CERTAIN = 1e6;

    static Cell filled(double quantity, double variance) {
        return new Cell(quantity, variance, 0, quantity, variance);
    }

    /// A report above 0.
    ///
    /// @param expected the logarithm that the account's own line foresees
    /// @param variance of the logarithm around it
    /// @param plain how likely the report is not mis-measured
    static Cell reported(
            double quantity, double expected, double variance, double plain, double wrong) {
        double odds = plain > 0 ? (1 - plain) / plain : CERTAIN;
        if (odds < DOUBTFUL) {
            return filled(quantity, 0);
        }
        double share = variance / (variance + wrong);
        double corrected = StrictMath.exp(expected + share * (StrictMath.log(quantity) - expected));
        return new Cell(quantity, 0, Math.min(odds, CERTAIN), corrected, share * wrong);
    }

    boolean unknown() {
        return Double.isNaN(quantity);
    }
}
