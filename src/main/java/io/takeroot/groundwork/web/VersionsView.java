package io.takeroot.groundwork.web;

import io.takeroot.groundwork.WordDifference;
import java.util.List;

/// What a foundation said over time, the latest first.
///
/// @param url of the foundation
/// @param removed whether it is gone now
public record VersionsView(String url, boolean removed, List<Line> lines) {
    public VersionsView {
        lines = List.copyOf(lines);
    }

    /// @param deed what was done: written, changed, removed
    /// @param changes to the version before, field by field
    /// @param restore where to send the wish for this version; empty where it makes no sense
    public record Line(
            int number, String at, String by, String deed, List<Changed> changes, String restore) {
        public Line {
            changes = List.copyOf(changes);
        }
    }

    public record Changed(String field, List<WordDifference.Piece> pieces) {
        public Changed {
            pieces = List.copyOf(pieces);
        }
    }
}
