package io.takeroot.statistics.impact;

import java.util.Arrays;

/// A unit that the initiative did not reach: a region, a segment, a product.
///
/// @param name what a reader calls it
/// @param values the metric over the same periods as the treated series; `NaN` is missing; copied
///     in and out
@SuppressWarnings("ArrayRecordComponent") // copied both ways and compared by content
public record Donor(String name, double[] values) {

    public Donor {
        values = values.clone();
    }

    /// The values, oldest first; a copy.
    @Override
    public double[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Donor that
                && name.equals(that.name)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return name + Arrays.toString(values);
    }
}
