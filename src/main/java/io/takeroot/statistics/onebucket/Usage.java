package io.takeroot.statistics.onebucket;

/// What an account used of a product in a period: seats, units, calls; what it is charged for.
///
/// @param quantity 0 or more; `NaN` when it was not reported, which is the same as having no such
///     record
public record Usage(String account, int period, String product, double quantity) {

    public Usage {
        if (quantity < 0 || Double.isInfinite(quantity)) {
            throw new IllegalArgumentException(
                    "the usage of "
                            + product
                            + " by "
                            + account
                            + " is "
                            + quantity
                            + ", expected 0 or more, or NaN when not reported");
        }
    }
}
