package io.takeroot.initiatives.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// All objectives with how they stand and what serves them.
///
/// @param changeable whether the person may make and change them
public record ObjectivesView(List<Line> lines, boolean changeable) {
    public ObjectivesView {
        lines = List.copyOf(lines);
    }

    /// @param url of the figure behind it
    /// @param bullet how much of the target is there; empty when that says nothing
    /// @param served initiatives that serve it
    public record Line(
            String title,
            String url,
            String edit,
            String measure,
            String actual,
            String target,
            String by,
            String bullet,
            Tone tone,
            String status,
            String likelihood,
            String owner,
            List<Served> served) {
        public Line {
            served = List.copyOf(served);
        }
    }

    public record Served(String title, String url, String state) {}
}
