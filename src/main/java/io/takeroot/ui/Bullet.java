package io.takeroot.ui;

import java.util.OptionalDouble;

/// How much of a target is reached.
///
/// @param share of the target, 1 is all of it
/// @param pace share that should be reached by now; NaN when there is no pace
public record Bullet(double share, double pace, Tone tone) {
    public static Bullet withoutPace(double share, Tone tone) {
        return new Bullet(share, Double.NaN, tone);
    }

    OptionalDouble expected() {
        return Double.isNaN(pace) ? OptionalDouble.empty() : OptionalDouble.of(pace);
    }
}
