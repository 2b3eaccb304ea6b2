package io.takeroot.ui;

import io.takeroot.kernel.Period;
import java.time.LocalDate;
import java.util.List;

/// One row of a timeline: what happens from when to when, against the months.
///
/// @param words what the row shows, for those who do not see it
/// @param span the days from the left edge to the right, the same for all rows
/// @param today marked by a dotted rule when it lies inside
public record Timeline(
        String words, Period span, LocalDate today, List<Stretch> stretches, List<Mark> marks) {
    public Timeline {
        stretches = List.copyOf(stretches);
        marks = List.copyOf(marks);
    }

    /// @param open whether its end is not known yet
    /// @param faint for what is only planned
    public record Stretch(String title, Period days, boolean open, boolean faint) {}

    /// Something due on a day.
    public record Mark(String title, LocalDate day, boolean done) {}
}
