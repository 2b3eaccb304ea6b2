package io.takeroot.decks;

import io.takeroot.scorecards.ScorecardId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A page of the archive.
///
/// @param more whether older decks follow
public record DeckList(List<Entry> entries, boolean more) {
    public DeckList {
        entries = List.copyOf(entries);
    }

    /// A deck without its slides.
    public record Entry(
            DeckId id,
            ScorecardId scorecard,
            String title,
            LocalDate asOf,
            Instant madeAt,
            String madeBy) {}
}
