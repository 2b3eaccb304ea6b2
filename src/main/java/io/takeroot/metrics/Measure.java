package io.takeroot.metrics;

import java.math.BigDecimal;

/// What a simple metric does with the rows of a period.
public sealed interface Measure {
    /// How many rows there are; of a column: how many rows have a value in it.
    record Count() implements Measure {}

    record Sum() implements Measure {}

    /// The mean over the rows that have a value.
    record Average() implements Measure {}

    record Minimum() implements Measure {}

    record Maximum() implements Measure {}

    /// How many different values there are.
    record Distinct() implements Measure {}

    /// The value below which a share of the rows lies, with a straight line drawn between the two
    /// nearest rows (R's type 7, SQL's `percentile_cont`); 0.5 is the median.
    record Percentile(BigDecimal share) implements Measure {
        public Percentile {
            if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("a percentile lies in 0..1, not at " + share);
            }
        }
    }

    /// The sum over the rows of the last day in the period that has any row of the metric: for
    /// stocks, such as seats or a balance, that are noted day by day.
    record Last() implements Measure {}

    /// The word used in files.
    default String word() {
        return switch (this) {
            case Count() -> "count";
            case Sum() -> "sum";
            case Average() -> "average";
            case Minimum() -> "minimum";
            case Maximum() -> "maximum";
            case Distinct() -> "distinct";
            case Percentile(BigDecimal share) ->
                    share.compareTo(new BigDecimal("0.5")) == 0 ? "median" : "percentile";
            case Last() -> "last";
        };
    }
}
