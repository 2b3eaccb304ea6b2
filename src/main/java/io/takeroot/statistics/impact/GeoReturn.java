package io.takeroot.statistics.impact;

/// What a geo experiment brought for what it cost, or why that cannot be said.
public sealed interface GeoReturn {

    /// The answer; "at least" holds with probability 0.9 (one-sided).
    ///
    /// @param response the extra response over the whole test
    /// @param responseAtLeast its lower bound
    /// @param relative the extra response as a share of what would have been
    /// @param cost the extra cost over the whole test, above 0
    /// @param perCost response per unit of cost (the return on ad spend where both are money)
    /// @param perCostAtLeast its lower bound
    /// @param probability that the response is above zero
    record Estimated(
            double response,
            double responseAtLeast,
            double relative,
            double cost,
            double perCost,
            double perCostAtLeast,
            double probability)
            implements GeoReturn {}

    /// Too few periods before the start.
    record TooFewPeriods(String reason) implements GeoReturn {}

    /// The control group does not foretell the treated group.
    record PoorFit(String reason) implements GeoReturn {}

    /// No cost to divide by, a missing value, or a control group that never changed.
    record NotDefined(String reason) implements GeoReturn {}
}
