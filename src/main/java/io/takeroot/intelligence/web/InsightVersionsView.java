package io.takeroot.intelligence.web;

import java.util.List;

/// The versions of an insight, the latest first.
public record InsightVersionsView(String url, List<Line> lines) {
    public InsightVersionsView {
        lines = List.copyOf(lines);
    }

    /// @param deed what was done
    /// @param restore where it is said again; empty for the present one and for those who may not
    public record Line(
            int number, String when, String by, String deed, List<Said> said, String restore) {
        public Line {
            said = List.copyOf(said);
        }
    }

    /// A field as it was said before and after; equal where nothing was before.
    public record Said(String name, String before, String after) {}
}
