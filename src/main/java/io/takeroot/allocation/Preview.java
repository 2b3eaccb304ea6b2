package io.takeroot.allocation;

import java.util.List;
import java.util.Optional;

/// What publishing an allocation as it is defined now would bring; nothing of it is written.
///
/// @param published what counts now; empty before the first publication
/// @param sample a few bookings with their pieces, for looking at
public record Preview(
        Allocation allocation,
        Optional<Publication> published,
        Totals totals,
        Difference difference,
        List<String> notes,
        List<Row> sample) {
    public Preview {
        notes = List.copyOf(notes);
        sample = List.copyOf(sample);
    }

    /// A row as it would stand in the derived dataset.
    ///
    /// @param reason why it is not allocated; empty otherwise
    public record Row(
            String booking,
            String day,
            String total,
            String product,
            String amount,
            Basis basis,
            String method,
            String reason) {}
}
