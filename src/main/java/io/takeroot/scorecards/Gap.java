package io.takeroot.scorecards;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.metrics.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// The distance between what is and what was expected, and where it lies.
///
/// @param size actual less expected
/// @param base the earlier period whose make-up says what was expected of each part
/// @param drivers the parts that stand out most, over all dimensions, largest first
/// @param splits the whole gap by each dimension
public record Gap(
        BigDecimal size,
        BigDecimal actual,
        BigDecimal expected,
        Period period,
        Period base,
        List<Driver> drivers,
        List<Split> splits) {
    public Gap {
        drivers = List.copyOf(drivers);
        splits = List.copyOf(splits);
    }

    /// One value of one dimension.
    ///
    /// @param dimension as people say it: `Office location`
    /// @param name of the value
    /// @param effect its part of the gap: rate and mix
    /// @param share of the gap; negative where it pulls the other way; empty without a gap
    /// @param sentence the same in words
    public record Driver(
            Slice slice,
            String dimension,
            String name,
            BigDecimal effect,
            BigDecimal rate,
            BigDecimal mix,
            OptionalDouble share,
            String sentence) {
        /// The value's name, or that there is none: `without sector`.
        public String title() {
            return hasValue() ? name : "Without " + dimension.toLowerCase(Locale.ROOT);
        }

        /// Whether the rows have a value in the dimension at all.
        public boolean hasValue() {
            return !name.equals(Reading.NONE);
        }
    }

    /// One dimension's values; with the remainder, which none of them explains, they are the gap.
    public record Split(
            String dimension, String title, List<Driver> drivers, BigDecimal remainder) {
        public Split {
            drivers = List.copyOf(drivers);
        }
    }
}
