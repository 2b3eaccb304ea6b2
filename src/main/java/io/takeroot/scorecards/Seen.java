package io.takeroot.scorecards;

import java.util.List;

/// A scorecard as it was seen on a past day.
public sealed interface Seen {
    /// Word for word as the day's last page showed it.
    record Kept(List<KeptLine> lines) implements Seen {
        public Kept {
            lines = List.copyOf(lines);
        }
    }

    /// Nothing was kept of that day: judged anew, by targets and rules as they stood then, on
    /// the data that are known now.
    record JudgedAnew(List<KeptLine> lines) implements Seen {
        public JudgedAnew {
            lines = List.copyOf(lines);
        }
    }

    /// There was nothing to see.
    ///
    /// @param why in words
    record Nothing(String why) implements Seen {}
}
