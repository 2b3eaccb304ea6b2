package io.takeroot.connect;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the dialect of a file by splitting its beginning in every likely way and keeping the way
/// that makes the best table: rows of one width, cells that are numbers, dates or words rather
/// than debris, no cell still wearing its quotes.
final class DialectSniffer {

    /// The dialect found.
    ///
    /// @param dialect how cells are separated
    /// @param width the number of cells that most rows have; 1 when no delimiter was found
    record Found(CsvDialect dialect, int width) {}

    private record Scored(CsvDialect dialect, int width, double score) {}

    private static final char[] DELIMITERS = {
        ',', ';', '\t', '|', '\u0001', '\u001F', '^', '~', ' ', ':'
    };
    private static final int ROWS = 300;

    /// What one column of plain words scores: a delimiter must do better than that.
    private static final double ONE_COLUMN = 0.3;

    private final String head;
    private final boolean cut;
    private final LineEnd lineEnd;

    /// @param cut whether the file goes on behind `head`
    DialectSniffer(String head, boolean cut, LineEnd lineEnd) {
        this.head = head;
        this.cut = cut;
        this.lineEnd = lineEnd;
    }

    Found found(Optional<Character> delimiter) {
        Scored best = new Scored(CsvDialect.ONE_COLUMN, 1, delimiter.isPresent() ? -1 : ONE_COLUMN);
        for (CsvDialect dialect : candidates(delimiter)) {
            Scored scored = score(dialect);
            if (scored.score() > best.score() + 1e-9) {
                best = scored;
            }
        }
        if (best.score() < 0 && delimiter.isPresent()) {
            return new Found(CsvDialect.ONE_COLUMN.withDelimiter(delimiter.get()), 1);
        }
        return new Found(best.dialect(), best.width());
    }

    private List<CsvDialect> candidates(Optional<Character> known) {
        char[] delimiters = known.isPresent() ? new char[] {known.get()} : DELIMITERS;
        List<CsvDialect> candidates = new ArrayList<>();
        for (char delimiter : delimiters) {
            if (head.indexOf(delimiter) < 0) {
                continue;
            }
            candidates.add(new CsvDialect(delimiter, '"', '"', false));
            if (head.contains("\\\"")) {
                candidates.add(new CsvDialect(delimiter, '"', '\\', false));
            }
            if (quotesCells('\'', delimiter)) {
                candidates.add(new CsvDialect(delimiter, '\'', '\'', false));
                if (head.contains("\\'")) {
                    candidates.add(new CsvDialect(delimiter, '\'', '\\', false));
                }
            }
        }
        return candidates;
    }

    /// Whether the character stands at both ends of some cell.
    private boolean quotesCells(char quote, char delimiter) {
        String opening = "" + delimiter + quote;
        String closing = "" + quote + delimiter;
        boolean opens =
                head.contains(opening) || head.contains("\n" + quote) || head.charAt(0) == quote;
        return opens
                && (head.contains(closing)
                        || head.contains(quote + "\n")
                        || head.contains(quote + "\r"));
    }

    private Scored score(CsvDialect dialect) {
        List<List<String>> rows = rows(dialect);
        int width = modalWidth(rows);
        if (width < 2) {
            return new Scored(dialect, 1, -1);
        }
        int first = width > 2 ? firstOf(rows, width) : 0;
        Tally tally = new Tally(dialect, width);
        for (List<String> row : rows.subList(first, rows.size())) {
            tally.add(row);
        }
        CsvDialect seen =
                tally.isPadded() && dialect.delimiter() != ' ' ? dialect.withPadding() : dialect;
        return new Scored(seen, width, tally.score() * likelihood(dialect, tally));
    }

    /// Blanks and colons stand inside most texts; carets and tildes are rare as delimiters.
    private double likelihood(CsvDialect dialect, Tally tally) {
        double likelihood =
                switch (dialect.delimiter()) {
                    case ' ' -> 0.72;
                    case ':' -> tally.isEven() && !tally.isTyped() ? 0.6 : 0.3;
                    case '^', '~' -> 0.95;
                    default -> 1;
                };
        return dialect.doubles() ? likelihood : likelihood * escapeLikelihood(dialect);
    }

    /// A backslash before a quote inside a cell speaks for escapes, a doubled quote inside a cell
    /// against them.
    private double escapeLikelihood(CsvDialect dialect) {
        boolean escaped = false;
        boolean doubled = false;
        for (int i = head.indexOf(dialect.quote(), 1);
                i > 0;
                i = head.indexOf(dialect.quote(), i + 1)) {
            char before = head.charAt(i - 1);
            char after = i + 1 < head.length() ? head.charAt(i + 1) : '\n';
            boolean inside = after != dialect.delimiter() && after > '\r';
            escaped |= before == '\\' && inside;
            doubled |=
                    before == dialect.quote()
                            && inside
                            && i > 1
                            && head.charAt(i - 2) != dialect.delimiter();
        }
        return escaped && !doubled ? 1.03 : 0.97;
    }

    private List<List<String>> rows(CsvDialect dialect) {
        List<List<String>> rows = new ArrayList<>();
        try (var window = new CharWindow(new StringReader(head))) {
            var splitter = new RowSplitter(window, dialect, lineEnd);
            var how = RowSplitter.Reading.plain(dialect);
            int position = 0;
            while (rows.size() < ROWS && splitter.hasMore(position)) {
                RowSplitter.Split split = splitter.split(position, how);
                boolean whole = !cut || splitter.hasMore(split.end()) || rows.isEmpty();
                if (whole && !isBlank(split.cells())) {
                    rows.add(split.cells());
                }
                position = window.settle(split.end());
            }
        }
        return rows;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    /// The width that most rows wider than one cell have; the wider of two equally frequent ones.
    private static int modalWidth(List<List<String>> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.stream()
                .filter(row -> row.size() > 1)
                .forEach(row -> counts.merge(row.size(), 1, Integer::sum));
        int best = 1;
        int most = 0;
        for (var entry : counts.entrySet()) {
            boolean better =
                    entry.getValue() > most || (entry.getValue() == most && entry.getKey() > best);
            best = better ? entry.getKey() : best;
            most = Math.max(most, entry.getValue());
        }
        return best;
    }

    /// Where the table begins behind a preamble of at most 30 rows.
    private static int firstOf(List<List<String>> rows, int width) {
        int limit = Math.min(30, rows.size() / 2);
        int first = 0;
        while (first < limit && rows.get(first).size() <= Math.max(1, width / 4)) {
            first++;
        }
        return first;
    }

    /// Counts what speaks for and against one way of splitting.
    private static final class Tally {
        private final CsvDialect dialect;
        private final int width;
        private int rows;
        private int even;
        private int cells;
        private int typed;
        private int debris;
        private int inner;
        private int padded;

        Tally(CsvDialect dialect, int width) {
            this.dialect = dialect;
            this.width = width;
        }

        void add(List<String> row) {
            rows++;
            even += row.size() == width ? 1 : 0;
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                cells++;
                typed += CellShape.isTyped(cell) ? 1 : 0;
                debris += wearsQuotes(cell) ? 1 : 0;
                if (i > 0 && !cell.isEmpty()) {
                    inner++;
                    padded += cell.charAt(0) == ' ' ? 1 : 0;
                }
            }
        }

        double score() {
            double evenness = (double) even / rows;
            double typedShare = (double) typed / cells;
            double debrisShare = (double) debris / cells;
            return evenness
                    * Math.sqrt(1 - 1.0 / width)
                    * (0.55 + 0.45 * typedShare)
                    * (1 - 0.9 * debrisShare);
        }

        boolean isEven() {
            return even == rows;
        }

        /// Whether there is nothing but numbers, as when a colon parts hours from minutes.
        boolean isTyped() {
            return typed == cells;
        }

        boolean isPadded() {
            return inner > 0 && padded * 2 > inner;
        }

        private boolean wearsQuotes(String cell) {
            if (cell.isEmpty()) {
                return false;
            }
            char first = cell.charAt(0);
            char last = cell.charAt(cell.length() - 1);
            boolean pair = cell.length() > 1 && first == last && (first == '"' || first == '\'');
            return pair || first == dialect.quote() || last == dialect.quote();
        }
    }
}
