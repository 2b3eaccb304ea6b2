package io.takeroot.library.web;

import io.takeroot.groundwork.WordDifference;
import java.util.List;

/// The versions of an asset, the latest first, each with what changed.
public record VersionsView(String url, boolean removed, List<Line> lines) {
    public VersionsView {
        lines = List.copyOf(lines);
    }

    /// @param deed such as `Published`
    /// @param restore where a form is sent to that restores it; empty where it cannot be
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
