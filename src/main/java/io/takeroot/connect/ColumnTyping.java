package io.takeroot.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Decides what the columns of a file hold, in one pass over its rows and in memory that does not
/// grow with them.
///
/// A type holds when at least 98 of 100 cells with a value can be read as it; otherwise the
/// column stays text.
final class ColumnTyping {

    private static final Pattern KEY_NAME =
            Pattern.compile("(?i).*(\\bid|_id|[a-z]Id|ID|key|number|code|\\bno|_no)$|(?i)id");

    private final List<ColumnTally> tallies = new ArrayList<>();
    private final CsvHints hints;

    ColumnTyping(List<String> names, CsvHints hints) {
        this.hints = hints;
        names.forEach(name -> tallies.add(new ColumnTally(name)));
    }

    /// Takes one row, as many cells as there are names.
    void add(List<String> cells) {
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).add(cells.get(i));
        }
    }

    /// The columns in their order; at most one of them is the suggested key.
    List<TypedColumn> columns() {
        char usual = usualDecimal();
        List<TypedColumn> columns = new ArrayList<>();
        boolean keyFound = false;
        for (ColumnTally tally : tallies) {
            ColumnTally.Decision decision = tally.decide(hints, usual);
            boolean named = columns.isEmpty() || isKeyName(tally.name());
            boolean key = !keyFound && named && tally.isUnique() && identifies(decision.type());
            keyFound |= key;
            columns.add(decision.column(key));
        }
        return columns;
    }

    /// What the owner of the file should know about its columns.
    List<Notice> notices() {
        char usual = usualDecimal();
        return tallies.stream()
                .flatMap(tally -> tally.decide(hints, usual).notices().stream())
                .toList();
    }

    /// Rows are told apart by words and whole numbers; that no amount or day repeats is chance.
    private static boolean identifies(ColumnType type) {
        return type instanceof ColumnType.Text || type instanceof ColumnType.Whole;
    }

    /// Whether a column of this name identifies something.
    static boolean isKeyName(String name) {
        return KEY_NAME.matcher(name.strip()).matches();
    }

    static boolean namesDay(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("date") || lower.matches(".*(^|[ _])(day|on|at)$");
    }

    /// The decimal sign of the file, for columns that could be read either way.
    private char usualDecimal() {
        long commas = tallies.stream().filter(ColumnTally::provesComma).count();
        long points = tallies.stream().filter(ColumnTally::provesPoint).count();
        return commas > points ? ',' : '.';
    }
}
