package io.takeroot.connect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Puts the cells of a row that is too short or too wide under the columns they fit, by what the
/// even rows hold there.
///
/// A row too wide loses empty cells only, never one that holds something; a row too short gains
/// empty cells. The places are those of the cheapest alignment, where a cell of a kind that is
/// rare in its column costs the negative logarithm of its share. Unless that is clearly cheaper,
/// cells are dropped from, or added at, the end.
final class RowFit {

    /// What a cell looks like, coarsely.
    private enum Kind {
        BLANK,
        NUMBER,
        MARKED_NUMBER,
        DAY,
        TIME,
        ADDRESS,
        CODE,
        WORD,
        PHRASE,
        PROSE
    }

    private static final int ENOUGH_ROWS = 5;
    private static final int MOST_OFF = 8;
    private static final int MOST_COLUMNS = 200;
    private static final double UNREACHABLE = 1e9;

    /// What it costs to leave a column of a short row empty, and how much cheaper a shift must
    /// be: odds of 20 to 1.
    private static final double GAP = 2;

    private static final double CLEARLY = 3;

    /// Added to each count, so that a kind never seen in a column stays possible.
    private static final double HALF = 0.5;

    private final List<Map<Kind, Double>> costs;
    private final boolean usable;

    /// @param body even rows to learn from
    RowFit(List<CsvRow> body, int columns) {
        List<CsvRow> even =
                body.stream().filter(row -> row.width() == columns && !row.mended()).toList();
        usable = even.size() >= ENOUGH_ROWS && columns <= MOST_COLUMNS;
        costs = usable ? costs(even, columns) : List.of();
    }

    /// As many cells as there are columns; the given row is longer, and its surplus must be empty
    /// cells.
    List<String> narrowed(List<String> cells, int columns) {
        List<String> plain = cells.subList(0, columns);
        boolean plainWorks =
                cells.subList(columns, cells.size()).stream().allMatch(String::isBlank);
        if (!usable || cells.size() - columns > MOST_OFF) {
            return plainWorks ? plain : List.of();
        }
        double plainCost = plainWorks ? cost(plain) : UNREACHABLE;
        var alignment = new Alignment(cells, columns);
        if (alignment.cost() >= UNREACHABLE) {
            return List.of();
        }
        return alignment.cost() + CLEARLY < plainCost ? alignment.cells() : plain;
    }

    /// As many cells as there are columns; the given row is shorter.
    List<String> widened(List<String> cells, int columns) {
        List<String> plain = new ArrayList<>(cells);
        while (plain.size() < columns) {
            plain.add("");
        }
        if (!usable || columns - cells.size() > MOST_OFF) {
            return plain;
        }
        double plainCost = cost(cells) + GAP * (columns - cells.size());
        var alignment = new Alignment(cells, columns);
        return alignment.cost() + CLEARLY < plainCost ? alignment.cells() : plain;
    }

    private double cost(List<String> cells) {
        double cost = 0;
        for (int i = 0; i < cells.size(); i++) {
            cost += cost(i, cells.get(i));
        }
        return cost;
    }

    private double cost(int column, String cell) {
        return costs.get(column).getOrDefault(kind(cell), UNREACHABLE);
    }

    private static List<Map<Kind, Double>> costs(List<CsvRow> rows, int columns) {
        List<Map<Kind, Double>> costs = new ArrayList<>();
        double total = rows.size() + HALF * Kind.values().length;
        for (int i = 0; i < columns; i++) {
            Map<Kind, Double> column = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                column.put(kind, HALF);
            }
            for (CsvRow row : rows) {
                column.merge(kind(row.cells().get(i)), 1.0, Double::sum);
            }
            column.replaceAll((kind, count) -> -Math.log(count / total));
            costs.add(column);
        }
        return costs;
    }

    private static Kind kind(String cell) {
        if (cell.isBlank()) {
            return Kind.BLANK;
        }
        int shape = CellShape.of(cell);
        if ((shape & (CellShape.MONEY | CellShape.PERCENT)) != 0) {
            return Kind.MARKED_NUMBER;
        }
        if ((shape & CellShape.ANY_DAY) != 0) {
            return Kind.DAY;
        }
        if ((shape & CellShape.TIME) != 0) {
            return Kind.TIME;
        }
        if ((shape & (CellShape.NUMERIC | CellShape.LEADING_ZERO)) != 0) {
            return Kind.NUMBER;
        }
        return wordKind(cell.strip());
    }

    private static Kind wordKind(String text) {
        if (text.contains("://")
                || text.toLowerCase(Locale.ROOT).startsWith("www.")
                || text.indexOf('@') > 0) {
            return Kind.ADDRESS;
        }
        if (text.indexOf(' ') >= 0) {
            return text.length() > 40 ? Kind.PROSE : Kind.PHRASE;
        }
        return text.chars().anyMatch(Character::isDigit) ? Kind.CODE : Kind.WORD;
    }

    /// The cheapest way to put cells under columns in order, dropping empty cells or leaving
    /// columns empty.
    private final class Alignment {
        private final List<String> row;
        private final int columns;
        private final double[][] best;

        Alignment(List<String> row, int columns) {
            this.row = row;
            this.columns = columns;
            this.best = new double[row.size() + 1][columns + 1];
            fill();
        }

        double cost() {
            return best[row.size()][columns];
        }

        private void fill() {
            for (int i = 0; i <= row.size(); i++) {
                for (int j = 0; j <= columns; j++) {
                    best[i][j] = i == 0 && j == 0 ? 0 : Math.min(placed(i, j), skipped(i, j));
                }
            }
        }

        private double placed(int i, int j) {
            return i == 0 || j == 0
                    ? UNREACHABLE
                    : best[i - 1][j - 1] + RowFit.this.cost(j - 1, row.get(i - 1));
        }

        private double skipped(int i, int j) {
            if (row.size() > columns) {
                return i > 0 && row.get(i - 1).isBlank() ? best[i - 1][j] : UNREACHABLE;
            }
            return j > 0 && row.size() < columns ? best[i][j - 1] + GAP : UNREACHABLE;
        }

        /// Walks back from the end, skipping as late as the cost allows.
        List<String> cells() {
            var cells = new ArrayList<String>(columns);
            int i = row.size();
            int j = columns;
            while (i > 0 || j > 0) {
                if (skipped(i, j) <= placed(i, j)) {
                    if (row.size() > columns) {
                        i--;
                    } else {
                        cells.add("");
                        j--;
                    }
                } else {
                    i--;
                    j--;
                    cells.add(row.get(i));
                }
            }
            return cells.reversed();
        }
    }
}
