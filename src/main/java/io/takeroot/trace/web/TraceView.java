package io.takeroot.trace.web;

import java.util.List;

/// What is tied to a thing, both ways.
///
/// @param title the thing's own
public record TraceView(String title, List<Group> groups) {
    public TraceView {
        groups = List.copyOf(groups);
    }

    /// Things tied in the same way, the latest first.
    ///
    /// @param more how many more there are than are shown
    public record Group(String heading, List<End> ends, int more) {
        public Group {
            ends = List.copyOf(ends);
        }
    }

    /// @param kind such as `request`; empty where the title says no more
    /// @param url empty for what the reader may not open
    public record End(String kind, String title, String url) {}
}
