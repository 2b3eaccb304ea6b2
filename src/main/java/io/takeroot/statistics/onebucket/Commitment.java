package io.takeroot.statistics.onebucket;

/// The part of an account's spending that its order form foresaw for a product.
///
/// @param share of the account's product revenue over all periods, about 0..1 (order forms are
///     imprecise: the shares of an account need not add up to 1)
public record Commitment(String account, String product, double share) {

    public Commitment {
        if (!(share >= 0) || Double.isInfinite(share)) {
            throw new IllegalArgumentException(
                    "the committed share of "
                            + product
                            + " by "
                            + account
                            + " is "
                            + share
                            + ", expected 0 or more");
        }
    }
}
