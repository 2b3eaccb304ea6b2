package io.takeroot.scorecards;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.metrics.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// The distance between what is and what was expected, and which slices explain it.
///
/// Everywhere + drivers + remainder make the gap to the last digit.
///
/// @param size actual less expected
/// @param base the earlier period whose make-up says what was expected of each part
/// @param answer what explains it, in a sentence
/// @param everywhere the part that all slices share alike
/// @param drivers the slices that moved on their own, the largest first
/// @param remainder what neither explains
/// @param splits the whole gap by each dimension
public record Gap(
        BigDecimal size,
        BigDecimal actual,
        BigDecimal expected,
        Period period,
        Period base,
        String answer,
        BigDecimal everywhere,
        List<Driver> drivers,
        BigDecimal remainder,
        List<Split> splits) {
    public Gap {
        drivers = List.copyOf(drivers);
        splits = List.copyOf(splits);
    }

    /// A slice that moved on its own: a value of one dimension, or of several at once.
    ///
    /// @param dimension as people say it: `Office location`, `Product, sector`
    /// @param name of the value, or the values
    /// @param effect its part of the gap beyond what happened everywhere: rate and mix
    /// @param share of the gap; negative where it pulls the other way; empty without a gap
    /// @param sentence the same in words
    /// @param grounds why it is this slice and no other
    public record Driver(
            Slice slice,
            String dimension,
            String name,
            BigDecimal effect,
            BigDecimal rate,
            BigDecimal mix,
            OptionalDouble share,
            String sentence,
            Grounds grounds) {
        /// The value's name, or that there is none: `without sector`.
        public String title() {
            return hasValue() ? name : "Without " + dimension.toLowerCase(Locale.ROOT);
        }

        /// Whether the rows have a value in the dimension at all.
        public boolean hasValue() {
            return !name.equals(Reading.NONE);
        }
    }

    /// Why a slice is named.
    ///
    /// @param relative how far it is off what would be expected of it, such as -0.3 for 30 % less
    /// @param low the lower end of the 95 % interval of that
    /// @param high the upper end
    /// @param notItsParent why not a coarser slice
    /// @param notItsChild why not a finer one
    public record Grounds(
            double relative, double low, double high, String notItsParent, String notItsChild) {}

    /// One dimension's values; with the remainder, which none of them explains, they are the gap.
    public record Split(String dimension, String title, List<Part> parts, BigDecimal remainder) {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /// One value's part of the gap.
    public record Part(String title, BigDecimal effect) {}

    /// Everything that makes up the gap, as a chart shows it: the drivers, then what all slices
    /// share, then the rest.
    public List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        drivers.forEach(d -> bars.add(new Bar(d.title(), d.dimension(), d.effect(), d.share())));
        if (everywhere.signum() != 0) {
            bars.add(bar("Everywhere", "All slices alike", everywhere));
        }
        bars.add(bar("All else", "What no slice tells", remainder));
        return bars;
    }

    private Bar bar(String title, String note, BigDecimal effect) {
        return new Bar(
                title,
                note,
                effect,
                size.signum() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(effect.doubleValue() / size.doubleValue()));
    }

    /// @param note what it is: the dimension of a slice
    public record Bar(String title, String note, BigDecimal effect, OptionalDouble share) {}
}
