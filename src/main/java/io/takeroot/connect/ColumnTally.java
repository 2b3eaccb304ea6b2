package io.takeroot.connect;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Counts what the cells of one column might be, and decides at the end.
final class ColumnTally {

    /// A decided column, and what is to be said about it.
    record Decision(ColumnTally tally, ColumnType type, List<Notice> notices) {
        TypedColumn column(boolean key) {
            long missing = tally.blank + tally.words(type.nullWords().words());
            boolean asks =
                    notices.stream().anyMatch(n -> n.code().equals(TypeChoice.ORDER_UNKNOWN));
            long filled = tally.rows - missing;
            return new TypedColumn(tally.name, type, filled, missing, tally.isUnique(), key, asks);
        }
    }

    /// Cells of other kinds that a type tolerates, in a hundred.
    private static final int HOLDS_AT = 98;

    private static final int MOST_CURRENCIES = 8;

    private final String name;
    private final long[] bits = new long[CellShape.BITS];
    private final Map<String, Long> nullWords = new TreeMap<>();
    private final Map<String, Long> currencies = new TreeMap<>();
    private final KeySearch keySearch = new KeySearch();
    private long rows;
    private long blank;
    private long values;
    private long pointOnly;
    private long commaOnly;
    private long dayFirstOnly;
    private long monthFirstOnly;
    private long days;
    private long daysDayFirst;
    private long daysMonthFirst;
    private long yesLetters;
    private long micros;
    private long zeros;

    ColumnTally(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void add(String cell) {
        rows++;
        if (cell.isBlank()) {
            blank++;
            return;
        }
        if (NullWords.isCandidate(cell)) {
            nullWords.merge(NullWords.normal(cell), 1L, Long::sum);
            return;
        }
        values++;
        keySearch.add(cell);
        int shape = CellShape.of(cell);
        if (shape != 0) {
            count(shape, cell);
        }
    }

    boolean isUnique() {
        return rows > 0 && values == rows && !keySearch.repeated();
    }

    boolean provesComma() {
        return commaOnly > 0 && pointOnly == 0 && holds(of(CellShape.COMMA));
    }

    boolean provesPoint() {
        return pointOnly > 0 && commaOnly == 0 && holds(of(CellShape.POINT));
    }

    Decision decide(CsvHints hints, char usualDecimal) {
        return new TypeChoice(this, hints, usualDecimal).decision();
    }

    private void count(int shape, String cell) {
        for (int rest = shape; rest != 0; rest &= rest - 1) {
            bits[Integer.numberOfTrailingZeros(rest)]++;
        }
        int numeric = shape & CellShape.NUMERIC;
        pointOnly += numeric == CellShape.POINT ? 1 : 0;
        commaOnly += numeric == CellShape.COMMA ? 1 : 0;
        if ((shape & CellShape.ANY_DAY) != 0) {
            countDay(shape);
        } else if ((shape & CellShape.MONEY) != 0 && currencies.size() < MOST_CURRENCIES) {
            currencies.merge(Currencies.split(cell.strip()).code(), 1L, Long::sum);
        } else if ((shape & CellShape.WHOLE) != 0) {
            zeros += cell.equals("0") ? 1 : 0;
            micros += cell.length() > 4 && cell.endsWith("0000") ? 1 : 0;
        }
        yesLetters +=
                (shape & (CellShape.YES | CellShape.LETTER)) == (CellShape.YES | CellShape.LETTER)
                        ? 1
                        : 0;
    }

    private void countDay(int shape) {
        boolean always = (shape & CellShape.DAY_YEAR_FIRST) != 0;
        boolean dayFirst = (shape & CellShape.DAY_DAY_FIRST) != 0;
        boolean monthFirst = (shape & CellShape.DAY_MONTH_FIRST) != 0;
        days++;
        daysDayFirst += always || dayFirst ? 1 : 0;
        daysMonthFirst += always || monthFirst ? 1 : 0;
        dayFirstOnly += dayFirst && !monthFirst ? 1 : 0;
        monthFirstOnly += monthFirst && !dayFirst ? 1 : 0;
    }

    /// How many cells may be read as `bit`.
    long of(int bit) {
        return bits[Integer.numberOfTrailingZeros(bit)];
    }

    boolean holds(long count) {
        return values > 0 && count * 100 >= values * HOLDS_AT;
    }

    long values() {
        return values;
    }

    long days() {
        return days;
    }

    /// Cells that are days in this order, those that need no order included.
    long days(DateOrder order) {
        return switch (order) {
            case YEAR_FIRST -> of(CellShape.DAY_YEAR_FIRST);
            case DAY_FIRST -> daysDayFirst;
            case MONTH_FIRST -> daysMonthFirst;
        };
    }

    long dayFirstOnly() {
        return dayFirstOnly;
    }

    long monthFirstOnly() {
        return monthFirstOnly;
    }

    boolean hasCommaOnly() {
        return commaOnly > 0;
    }

    boolean hasPointOnly() {
        return pointOnly > 0;
    }

    Map<String, Long> currencies() {
        return currencies;
    }

    /// Whether single letters are all that says yes or no, and one of the two is never said.
    boolean isOneLetter() {
        return of(CellShape.LETTER) > 0 && (yesLetters == 0 || yesLetters == of(CellShape.LETTER));
    }

    boolean isMicros() {
        return micros > 2 && micros + zeros == of(CellShape.WHOLE);
    }

    /// The null words seen in this column, of those that count in it.
    NullWords nullWords(boolean amongNumbers) {
        Set<String> counted = new HashSet<>(nullWords.keySet());
        if (!amongNumbers) {
            counted.retainAll(NullWords.ALWAYS);
        }
        return new NullWords(counted);
    }

    private long words(Set<String> counted) {
        return nullWords.entrySet().stream()
                .filter(entry -> counted.contains(entry.getKey()))
                .collect(Collectors.summingLong(Map.Entry::getValue));
    }
}
