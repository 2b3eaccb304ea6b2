package io.takeroot.statistics;

import java.util.Arrays;

/// A metric's history: equally spaced values, oldest first.
///
/// `NaN` is a missing value: it is unknown, which is not zero. `season` is the number of periods
/// after which a pattern may repeat: 12 for months, 52 for weeks, 4 for quarters, 7 for days, 1
/// for none. The values are copied in and out.
@SuppressWarnings(
        "ArrayRecordComponent") // copied both ways and compared by content, so it is a value
public record Series(double[] values, int season, Scale scale) {

    public Series {
        if (season < 1) {
            throw new IllegalArgumentException("season is " + season + ", expected at least 1");
        }
        values = values.clone();
    }

    /// The values, oldest first; a copy.
    @Override
    public double[] values() {
        return values.clone();
    }

    /// The number of values that are not missing.
    public int observations() {
        return (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series that
                && season == that.season
                && scale == that.scale
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(values) + season) + scale.hashCode();
    }

    @Override
    public String toString() {
        return "Series" + Arrays.toString(values) + " season " + season + " " + scale;
    }
}
