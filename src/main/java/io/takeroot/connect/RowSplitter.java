package io.takeroot.connect;

import java.util.ArrayList;
import java.util.List;

/// Splits one record of a window into cells.
///
/// A quote opens a cell only at its start and closes it only before a delimiter or a line end;
/// any other quote is text. A quoted cell that never closes is read again as plain text, so
/// that one stray quote cannot swallow a file: the search for its end gives up after a million
/// characters, and the stretch it searched in vain is not searched again for the next stray
/// quote (without that, a file of stray quotes takes quadratic time).
final class RowSplitter {

    /// How one reading of a record differs from the plain one.
    ///
    /// @param delimiter the character between cells
    /// @param literal the number of the cell whose quote is text; `ALL` for every cell, `NONE`
    ///     for
    ///     no cell
    /// @param pairCloses whether a doubled quote before a delimiter is a quote and the end of the
    ///     cell
    /// @param oneLine whether the record ends with its first line, come what may
    record Reading(char delimiter, int literal, boolean pairCloses, boolean oneLine) {
        static final int NONE = -1;
        static final int ALL = -2;

        static Reading plain(CsvDialect dialect) {
            return new Reading(dialect.delimiter(), NONE, false, false);
        }

        static Reading line(CsvDialect dialect, int literal) {
            return new Reading(dialect.delimiter(), literal, false, true);
        }
    }

    private static final int LONGEST_QUOTED = 1 << 20;

    /// Instead of a place: the search for the end of a quoted cell is given up.
    private static final int VAIN = -1;

    private final CharWindow window;
    private final CsvDialect dialect;
    private final LineEnd lineEnd;

    private char[] chars;
    private int limit;
    private boolean fixed;
    private Reading reading;
    private long searchedInVain = -1;

    private final StringBuilder text = new StringBuilder();
    private int copied;
    private int searched;
    private int closedAt;

    private List<String> cells = new ArrayList<>();
    private int end;
    private int textEnd;
    private int strays;
    private int innerLines;
    private long quotedCells;
    private boolean broken;

    RowSplitter(CharWindow window, CsvDialect dialect, LineEnd lineEnd) {
        this.window = window;
        this.dialect = dialect;
        this.lineEnd = lineEnd;
        this.chars = window.chars();
        this.reading = Reading.plain(dialect);
    }

    /// One reading of a record.
    ///
    /// @param cells its cells
    /// @param textEnd where its text ends, line end excluded
    /// @param end where the next record begins
    /// @param innerLines line ends inside its quoted cells
    /// @param strays quotes inside quoted cells that are neither doubled nor escaped
    /// @param quotedCells a bit for each of the first 64 cells that opened with a quote
    /// @param broken whether a quoted cell never closed
    record Split(
            List<String> cells,
            int textEnd,
            int end,
            int innerLines,
            int strays,
            long quotedCells,
            boolean broken) {}

    /// Reads the record that begins at `from`.
    Split split(int from, Reading how) {
        reading = how;
        chars = window.chars();
        fixed = how.oneLine();
        limit = fixed ? lineLimit(from) : window.limit();
        cells = new ArrayList<>(Math.max(4, cells.size()));
        strays = 0;
        innerLines = 0;
        quotedCells = 0;
        broken = false;
        int position = from;
        do {
            position = cell(position);
        } while (position >= 0);
        return new Split(cells, textEnd, end, innerLines, strays, quotedCells, broken);
    }

    /// Whether any character is left at `from`.
    boolean hasMore(int from) {
        return from < window.limit() || window.more();
    }

    /// Reads one cell; answers where the next one begins, or -1 when it was the last of its
    /// record.
    private int cell(int from) {
        int start = dialect.padded() ? blanks(from) : from;
        int open = reading.delimiter() == ' ' ? start : blanks(start);
        int after = -1;
        if (available(open) && chars[open] == dialect.quote() && !isLiteral(cells.size())) {
            markQuoted();
            after = quoted(open);
            broken |= after < 0;
        }
        if (after < 0) {
            after = plain(start);
        }
        return next(after);
    }

    private int next(int after) {
        if (!available(after)) {
            textEnd = after;
            end = after;
            if (fixed && after < window.limit()) {
                end = after + lineEndLength(after);
            }
            return -1;
        }
        if (chars[after] == reading.delimiter()) {
            return after + 1;
        }
        textEnd = after;
        end = after + lineEndLength(after);
        return -1;
    }

    private boolean isLiteral(int number) {
        return reading.literal() == Reading.ALL || reading.literal() == number;
    }

    private void markQuoted() {
        if (cells.size() < Long.SIZE) {
            quotedCells |= 1L << cells.size();
        }
    }

    private int plain(int start) {
        char delimiter = reading.delimiter();
        int k = start;
        while (available(k)) {
            char[] text = chars;
            int stop = limit;
            while (k < stop) {
                char c = text[k];
                if (c == delimiter || (c <= '\r' && isLineEnd(k))) {
                    cells.add(new String(chars, start, k - start));
                    return k;
                }
                k++;
            }
        }
        cells.add(new String(chars, start, k - start));
        return k;
    }

    /// Reads a quoted cell; answers the place behind it, or -1 when it does not close.
    private int quoted(int open) {
        int straysBefore = strays;
        int linesBefore = innerLines;
        text.setLength(0);
        copied = open + 1;
        closedAt = -1;
        int k = open + 1;
        while (closedAt < 0 && k != VAIN && available(k) && k - open < LONGEST_QUOTED) {
            searched = k;
            k = quotedCharacter(k);
        }
        if (closedAt >= 0) {
            return closedAt;
        }
        if (!fixed) {
            searchedInVain = Math.max(searchedInVain, window.offset(searched));
        }
        strays = straysBefore;
        innerLines = linesBefore;
        return -1;
    }

    /// Takes one character of a quoted cell; answers where the next one stands, or `VAIN`.
    private int quotedCharacter(int k) {
        char c = chars[k];
        if (c == dialect.quote()) {
            return quoteInside(k);
        }
        if (c == dialect.escape() && available(k + 1)) {
            return escaped(k);
        }
        if (c <= '\r' && isLineEnd(k)) {
            innerLines++;
            return window.offset(k) < searchedInVain ? VAIN : k + lineEndLength(k);
        }
        return k + 1;
    }

    /// Takes a quote inside a quoted cell: one of a doubled pair, the end of the cell, or a
    /// stray.
    private int quoteInside(int k) {
        boolean pair = isQuote(k + 1);
        if (pair && dialect.doubles() && !(reading.pairCloses() && closes(k + 2))) {
            text.append(chars, copied, k + 1 - copied);
            copied = k + 2;
            return copied;
        }
        int last = pair && reading.pairCloses() ? k + 1 : k;
        if (!closes(last + 1)) {
            strays++;
            return k + 1;
        }
        cells.add(text.append(chars, copied, last - copied).toString());
        closedAt = afterBlanks(last + 1);
        return closedAt;
    }

    /// Takes an escape and what follows it; before anything but a quote or itself it is text.
    private int escaped(int k) {
        char following = chars[k + 1];
        boolean meant = following == dialect.quote() || following == dialect.escape();
        text.append(chars, copied, k - copied + (meant ? 0 : 1)).append(following);
        copied = k + 2;
        return copied;
    }

    private boolean isQuote(int k) {
        return available(k) && chars[k] == dialect.quote();
    }

    /// Whether a cell may end at `k`, blanks not counted.
    private boolean closes(int k) {
        int after = afterBlanks(k);
        return !available(after) || chars[after] == reading.delimiter() || isLineEnd(after);
    }

    private int afterBlanks(int k) {
        return reading.delimiter() == ' ' ? k : blanks(k);
    }

    private int blanks(int from) {
        int k = from;
        while (available(k) && chars[k] == ' ') {
            k++;
        }
        return k;
    }

    private boolean isLineEnd(int k) {
        char c = chars[k];
        if (c == '\n') {
            return lineEnd.feedEnds();
        }
        return c == '\r' && (lineEnd.returnEnds() || lineEndLength(k) == 2);
    }

    private int lineEndLength(int k) {
        return chars[k] == '\r' && feedFollows(k + 1) ? 2 : 1;
    }

    private boolean feedFollows(int k) {
        if (k >= window.limit() && !window.more()) {
            return false;
        }
        chars = window.chars();
        return chars[k] == '\n';
    }

    private boolean available(int k) {
        while (k >= limit) {
            if (fixed || !window.more()) {
                return false;
            }
            chars = window.chars();
            limit = window.limit();
        }
        return true;
    }

    /// Where the first line from `from` on ends, line end excluded.
    private int lineLimit(int from) {
        limit = window.limit();
        fixed = false;
        int k = from;
        while (available(k) && !isLineEnd(k)) {
            k++;
        }
        fixed = true;
        return k;
    }
}
