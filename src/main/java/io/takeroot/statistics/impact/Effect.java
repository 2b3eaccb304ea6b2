package io.takeroot.statistics.impact;

/// An effect with its 95 % interval, in the unit of what it is the effect on.
///
/// @param point the best single figure, not always the middle of the interval
/// @param low the lower end of the interval
/// @param high the upper end
public record Effect(double point, double low, double high) {

    /// Whether the interval leaves out zero.
    public boolean isSeen() {
        return low > 0 || high < 0;
    }

    Effect times(double factor) {
        return factor >= 0
                ? new Effect(factor * point, factor * low, factor * high)
                : new Effect(factor * point, factor * high, factor * low);
    }
}
