package io.takeroot.connect;

import io.takeroot.connect.RowSplitter.Reading;
import io.takeroot.connect.RowSplitter.Split;
import java.io.Reader;
import java.util.List;

/// The records of a text one after the other. A record of odd width, or with stray quotes, is
/// read again in other ways, and the way that makes it fit best is kept.
final class CsvRows implements AutoCloseable {

    private static final char[] OTHER_DELIMITERS = {' ', ';', '\t', '|', ','};

    /// How well a reading fits, best when smallest.
    ///
    /// @param off cells too many or too few
    /// @param strays quotes that are neither around a cell nor doubled
    /// @param lines line ends inside cells
    /// @param how which kind of reading it is, plain ones first
    private record Fit(boolean broken, int off, int strays, int lines, int how)
            implements Comparable<Fit> {
        @Override
        public int compareTo(Fit other) {
            int result = Boolean.compare(broken, other.broken);
            result = result == 0 ? Integer.compare(off, other.off) : result;
            result = result == 0 ? Integer.compare(strays, other.strays) : result;
            result = result == 0 ? Integer.compare(lines, other.lines) : result;
            return result == 0 ? Integer.compare(how, other.how) : result;
        }
    }

    private final CharWindow window;
    private final CsvDialect dialect;
    private final int width;
    private final RowSplitter splitter;
    private final Reading plain;
    private int position;
    private long line = 1;

    private Split best;
    private Fit fit = new Fit(false, 0, 0, 0, 0);

    CsvRows(Reader reader, DialectSniffer.Found found, LineEnd lineEnd) {
        window = new CharWindow(reader);
        dialect = found.dialect();
        width = found.width();
        splitter = new RowSplitter(window, dialect, lineEnd);
        plain = Reading.plain(dialect);
        best = new Split(List.of(), 0, 0, 0, 0, 0, false);
    }

    boolean hasNext() {
        return splitter.hasMore(position);
    }

    CsvRow next() {
        position = window.settle(position);
        Split split = splitter.split(position, plain);
        boolean odd =
                width > 1
                        && (split.broken() || split.cells().size() != width || split.strays() > 0);
        Split kept = odd ? readAgain(split) : split;
        String raw = new String(window.chars(), position, kept.textEnd() - position);
        var row = new CsvRow(line, kept.cells(), raw, split.broken() || !kept.equals(split));
        line += 1L + kept.innerLines();
        position = kept.end();
        return row;
    }

    @Override
    public void close() {
        window.close();
    }

    private Split readAgain(Split first) {
        best = first;
        fit = fit(first, 0);
        // Quotes that open and close as they ought to are quotes, however odd their row.
        boolean clean = first.strays() == 0 && !first.broken();
        if (!clean) {
            readQuotesAsText(first);
        }
        if (best.cells().size() * 2 <= width + 1) {
            readWithOtherDelimiters();
        }
        return best;
    }

    private void readQuotesAsText(Split first) {
        Split line = splitter.split(position, Reading.line(dialect, Reading.NONE));
        offer(line, 1);
        offer(
                splitter.split(
                        position, new Reading(dialect.delimiter(), Reading.NONE, true, true)),
                1);
        long opened = first.quotedCells() | line.quotedCells();
        for (int cell = 0; cell < Long.SIZE && cell <= width; cell++) {
            if ((opened >>> cell & 1) == 1) {
                offer(splitter.split(position, Reading.line(dialect, cell)), 1);
            }
        }
        offer(splitter.split(position, Reading.line(dialect, Reading.ALL)), 2);
    }

    /// A line written by another program now and then separates in its own way. A sentence of
    /// just as many words as there are columns is no row, so the cells must show what they are.
    private void readWithOtherDelimiters() {
        for (char other : OTHER_DELIMITERS) {
            if (other == dialect.delimiter() || width < 3) {
                continue;
            }
            Split split = splitter.split(position, new Reading(other, Reading.NONE, false, true));
            boolean measured = split.cells().stream().anyMatch(CellShape::isMeasured);
            boolean shown = split.quotedCells() != 0 || (other != ' ' && measured);
            if (split.cells().size() == width && !split.broken() && shown) {
                offer(split, 3);
            }
        }
    }

    private void offer(Split split, int how) {
        if (best.innerLines() > 0 && best.cells().size() == width && !startsRow(split.end())) {
            return;
        }
        Fit offered = fit(split, how);
        if (offered.compareTo(fit) < 0) {
            best = split;
            fit = offered;
        }
    }

    /// Whether a row of the right width begins at `from`: only then can a cell of several lines
    /// have swallowed it.
    private boolean startsRow(int from) {
        if (!splitter.hasMore(from)) {
            return false;
        }
        Split next = splitter.split(from, plain);
        return next.cells().size() == width && !next.broken();
    }

    private Fit fit(Split split, int how) {
        int worn = 0;
        if (how > 0) {
            for (String cell : split.cells()) {
                worn += wornQuotes(cell);
            }
        }
        int off = Math.abs(split.cells().size() - width);
        return new Fit(split.broken(), off, split.strays() + worn, split.innerLines(), how);
    }

    private int wornQuotes(String cell) {
        int last = cell.length() - 1;
        int worn = last >= 0 && cell.charAt(0) == dialect.quote() ? 1 : 0;
        return worn + (last > 0 && cell.charAt(last) == dialect.quote() ? 1 : 0);
    }
}
