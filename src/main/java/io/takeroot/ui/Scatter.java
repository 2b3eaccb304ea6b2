package io.takeroot.ui;

import java.util.List;

/// What was put in beside what came of it, one mark for each.
///
/// @param across what is counted from left to right
/// @param up what is counted from bottom to top, as a share
public record Scatter(String title, String across, String up, List<Dot> dots) {
    public Scatter {
        dots = List.copyOf(dots);
    }

    /// @param low of the interval of `y`
    public record Dot(String name, double x, double y, double low, double high, Tone tone) {}
}
