package io.takeroot.allocation;

import java.util.List;

/// What one run of an allocation makes of the bookings.
///
/// @param pieces the rows of the derived dataset
/// @param notes what a reader must know of inferred figures, in words
record Outcome(List<Piece> pieces, Totals totals, List<String> notes) {
    Outcome {
        pieces = List.copyOf(pieces);
        notes = List.copyOf(notes);
    }
}
