package io.takeroot.statistics.unusual;

import java.util.Arrays;

/// A stream of readings, oldest first: when, and what was read.
///
/// Steps between readings may be uneven. The arrays are copied in and out.
///
/// @param seconds since any fixed instant at midnight, so that the time of day is the remainder
///     by 86,400; a clock that is set back is borne
/// @param values finite, one per instant
@SuppressWarnings(
        "ArrayRecordComponent") // copied both ways and compared by content, so it is a value
public record Readings(double[] seconds, double[] values) {

    public Readings {
        if (seconds.length != values.length) {
            throw new IllegalArgumentException(
                    seconds.length + " instants for " + values.length + " values");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i]) || !Double.isFinite(seconds[i])) {
                throw new IllegalArgumentException(
                        "reading "
                                + i
                                + " is "
                                + values[i]
                                + " at "
                                + seconds[i]
                                + ", expected finite numbers");
            }
        }
        seconds = seconds.clone();
        values = values.clone();
    }

    /// The instants, oldest first; a copy.
    @Override
    public double[] seconds() {
        return seconds.clone();
    }

    /// The values, oldest first; a copy.
    @Override
    public double[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Readings that
                && Arrays.equals(seconds, that.seconds)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(seconds) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length + " readings";
    }
}
