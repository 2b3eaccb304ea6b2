package io.takeroot.allocation;

import io.takeroot.kernel.Slug;

/// What a total is split in proportion to.
public sealed interface Weights {
    /// The sum of a dataset's column by product.
    record OfDataset(ProductAmounts amounts) implements Weights {}

    /// A metric's reading by product.
    ///
    /// @param product the dimension that names products
    record OfMetric(Slug metric, String product, Matching matching) implements Weights {}

    default Matching matching() {
        return switch (this) {
            case OfDataset(var amounts) -> amounts.matching();
            case OfMetric metric -> metric.matching();
        };
    }

    default String words() {
        return switch (this) {
            case OfDataset(var amounts) -> amounts.words();
            case OfMetric metric -> "the metric " + metric.metric() + metric.matching().words();
        };
    }
}
