package io.takeroot.connect;

/// The reconciliation of one load: every line of the file is in exactly one place.
///
/// @param lines records in the file; a quoted cell with line ends in it does not make a second
///     one
/// @param kept lines that are rows of the dataset
/// @param aside lines set aside, each with its reason
/// @param preamble the header and whatever stands above it
/// @param blank lines without any content
/// @param added kept lines that made a new row
/// @param changed kept lines that changed a row
/// @param unchanged kept lines that say what the dataset already says
public record SyncCounts(
        long lines,
        long kept,
        long aside,
        long preamble,
        long blank,
        long added,
        long changed,
        long unchanged) {
    public SyncCounts {
        if (lines != kept + aside + preamble + blank || kept != added + changed + unchanged) {
            throw new IllegalStateException(
                    "%d lines, but %d kept (%d added, %d changed, %d unchanged), %d aside, %d preamble, %d blank"
                            .formatted(
                                    lines, kept, added, changed, unchanged, aside, preamble,
                                    blank));
        }
    }

    /// One line for a terminal: `8,801 lines = 8,800 kept + 0 set aside + 1 preamble + 0 blank`.
    public String line() {
        return "%,d lines = %,d kept + %,d set aside + %,d preamble + %,d blank"
                .formatted(lines, kept, aside, preamble, blank);
    }
}
