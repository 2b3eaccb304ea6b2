package io.takeroot.connect;

import java.util.List;

/// How a file was read, and what became of every record in it.
///
/// @param encoding the encoding, in words
/// @param lineEnd what ends a line: LF, CRLF, CR or mixed
/// @param delimiter what stands between cells, in words
/// @param quote the character around cells
/// @param escape the character before a quote inside quotes; the quote itself when quotes are
///     doubled
/// @param headerLine the line of the header in the file, 0 when it has none
/// @param preambleLines the text above the header
/// @param counts what became of the records
/// @param notices what the owner of the file should know
public record CsvReport(
        String encoding,
        String lineEnd,
        String delimiter,
        String quote,
        String escape,
        long headerLine,
        List<String> preambleLines,
        Counts counts,
        List<Notice> notices) {

    public CsvReport {
        preambleLines = List.copyOf(preambleLines);
        notices = List.copyOf(notices);
    }

    /// The reconciliation of a file: every record read is in exactly one of the next four.
    ///
    /// @param read records in the file; a quoted cell with line ends does not make a second one
    /// @param kept rows of the table
    /// @param aside rows set aside by the reader
    /// @param preamble records above the table, header included
    /// @param blank records without any content
    /// @param ragged rows with more or fewer cells than the header has names
    /// @param repaired kept rows that were padded, trimmed or read with another reading of their
    ///     quotes
    /// @param secondTables further tables in the same file, all their rows set aside
    public record Counts(
            long read,
            long kept,
            long aside,
            long preamble,
            long blank,
            long ragged,
            long repaired,
            int secondTables) {
        public Counts {
            if (read != kept + aside + preamble + blank) {
                throw new IllegalStateException(
                        "%d records read, but %d kept + %d aside + %d preamble + %d blank"
                                .formatted(read, kept, aside, preamble, blank));
            }
        }

        /// One line for a log or a page.
        public String line() {
            return "%d records read = %d kept + %d set aside + %d preamble + %d blank"
                    .formatted(read, kept, aside, preamble, blank);
        }
    }
}
