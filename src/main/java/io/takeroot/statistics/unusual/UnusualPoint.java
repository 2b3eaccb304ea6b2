package io.takeroot.statistics.unusual;

/// One value unlike what was to be expected.
///
/// @param index its place in the history, 0 for the oldest
/// @param kind what it looks like
/// @param value what was seen; `NaN` where the value is missing
/// @param expected what was to be expected: for a shift, had the old level gone on
/// @param low the lower end of the range that 19 of 20 usual values fall into
/// @param high the upper end of that range
/// @param size how far off, in usual errors (robust standard deviations of what is left after
///     level, slope and season); below zero for less than expected; 0 where the value is missing
/// @param probability how rarely a usual value lies as far off, in 0..1: two-sided, Student's t
///     with 6 degrees of freedom, since business figures have longer tails than the normal
///     distribution; 0 where the value is missing
/// @param words a sentence for the reader of a scorecard, without the indicator's name and date
public record UnusualPoint(
        int index,
        Kind kind,
        double value,
        double expected,
        double low,
        double high,
        double size,
        double probability,
        String words) {

    /// The same point in a history that begins that many places earlier.
    UnusualPoint later(int places) {
        return new UnusualPoint(
                index + places, kind, value, expected, low, high, size, probability, words);
    }

    /// What an unusual value looks like.
    public enum Kind {
        /// Far above what was expected, for one period as far as is known.
        SPIKE,
        /// Far below what was expected, for one period as far as is known.
        DIP,
        /// The level moved here, and stayed.
        SHIFT,
        /// A count or amount fell to (nearly) nothing.
        ZERO,
        /// No value where there has been one before.
        MISSING
    }
}
