package io.takeroot.allocation.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// All allocations.
///
/// @param changeable whether the person may define and publish
public record AllocationListView(List<Line> lines, boolean changeable) {
    public AllocationListView {
        lines = List.copyOf(lines);
    }

    /// @param words what it splits and by what
    /// @param booked the total of its bookings; empty before the first publication
    /// @param known how much of it is measured, allocated, inferred
    /// @param published when and by whom; empty before the first publication
    public record Line(
            String url,
            String title,
            String words,
            Tone tone,
            String state,
            String booked,
            String known,
            String published) {}
}
