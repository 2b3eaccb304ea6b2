package io.takeroot.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Chooses the type of one column from what was counted.
final class TypeChoice {

    /// The notice that asks for the order of dates.
    static final String ORDER_UNKNOWN = "DATE_ORDER_UNKNOWN";

    private final ColumnTally tally;
    private final CsvHints hints;
    private final char usualDecimal;
    private final NullWords nullWords;
    private final List<Notice> notices = new ArrayList<>();

    TypeChoice(ColumnTally tally, CsvHints hints, char usualDecimal) {
        this.tally = tally;
        this.hints = hints;
        this.usualDecimal = usualDecimal;
        this.nullWords = tally.nullWords(true);
    }

    ColumnTally.Decision decision() {
        ColumnType type = type();
        return new ColumnTally.Decision(tally, type, List.copyOf(notices));
    }

    private ColumnType type() {
        if (tally.holds(tally.of(CellShape.YES) + tally.of(CellShape.NO)) && !tally.isOneLetter()) {
            return new ColumnType.Truth(nullWords);
        }
        if (tally.of(CellShape.LEADING_ZERO) > 0) {
            return leadingZeros();
        }
        if (tally.holds(tally.of(CellShape.DAY_COMPACT)) && ColumnTyping.namesDay(tally.name())) {
            return new ColumnType.Day(DateOrder.YEAR_FIRST, nullWords);
        }
        if (tally.holds(tally.days())) {
            return day();
        }
        return numeric();
    }

    private ColumnType text() {
        return new ColumnType.Text(tally.nullWords(false));
    }

    private ColumnType leadingZeros() {
        long numbers = tally.of(CellShape.LEADING_ZERO) + tally.of(CellShape.WHOLE);
        if (tally.holds(numbers)) {
            say(
                    "LEADING_ZEROS_KEPT",
                    "%s holds numbers with leading zeros; it is kept as text so that they stay.");
        }
        return text();
    }

    private ColumnType numeric() {
        long readable = Math.max(tally.of(CellShape.POINT), tally.of(CellShape.COMMA));
        if (!tally.holds(readable)) {
            return text();
        }
        if (tally.of(CellShape.SCIENTIFIC) > 0 && ColumnTyping.isKeyName(tally.name())) {
            String text =
                    "%s holds ids in scientific notation such as 2.82E+18: a spreadsheet has cut off their digits and different ids now look the same. Export the file again without opening it in a spreadsheet.";
            say("SCIENTIFIC_IDS", text);
            return text();
        }
        char decimal = decimal();
        if (!tally.holds(tally.of(decimal == ',' ? CellShape.COMMA : CellShape.POINT))) {
            return text();
        }
        if (tally.of(CellShape.PERCENT) > 0) {
            return tally.holds(tally.of(CellShape.PERCENT))
                    ? new ColumnType.Percent(decimal, nullWords)
                    : text();
        }
        if (tally.of(CellShape.MONEY) > 0) {
            return money(decimal);
        }
        // One cell with decimals makes a column of decimals: as a whole number it would be lost.
        if (tally.of(CellShape.WHOLE) == readable) {
            noticeMicros();
            return new ColumnType.Whole(nullWords);
        }
        return new ColumnType.Decimal(decimal, nullWords);
    }

    private char decimal() {
        if (tally.hasPointOnly() == tally.hasCommaOnly()) {
            long points = tally.of(CellShape.POINT);
            long commas = tally.of(CellShape.COMMA);
            return points == commas ? usualDecimal : points > commas ? '.' : ',';
        }
        return tally.hasCommaOnly() ? ',' : '.';
    }

    private ColumnType money(char decimal) {
        Map.Entry<String, Long> most =
                tally.currencies().entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow();
        long others = tally.of(CellShape.MONEY) - most.getValue();
        if (!tally.holds(tally.values() - others)) {
            String text =
                    "%s holds amounts in several currencies ("
                            + String.join(", ", tally.currencies().keySet())
                            + "); it is kept as text because they do not add up.";
            say("SEVERAL_CURRENCIES", text);
            return text();
        }
        return new ColumnType.Money(decimal, most.getKey(), nullWords);
    }

    private ColumnType day() {
        DateOrder answer = hints.dateOrders().get(tally.name());
        DateOrder order = answer == null ? order() : answer;
        boolean asks =
                tally.dayFirstOnly() + tally.monthFirstOnly() == 0
                        && order != DateOrder.YEAR_FIRST
                        && answer == null;
        if (asks) {
            say(
                    ORDER_UNKNOWN,
                    "Every date in %s can be read day first or month first; it is kept as text until you choose one.");
            return text();
        }
        if (!tally.holds(tally.days(order))) {
            say(
                    "DATE_ORDERS_MIXED",
                    "Some dates in %s can only be read day first and others only month first; it is kept as text. Correct the file at its source.");
            return text();
        }
        boolean timed = tally.of(CellShape.TIMED) > tally.of(CellShape.MIDNIGHT);
        return timed
                ? new ColumnType.Moment(order, hints.zone(), nullWords)
                : new ColumnType.Day(order, nullWords);
    }

    private DateOrder order() {
        if (tally.holds(tally.days(DateOrder.YEAR_FIRST))
                && tally.dayFirstOnly() + tally.monthFirstOnly() == 0) {
            return DateOrder.YEAR_FIRST;
        }
        return tally.days(DateOrder.DAY_FIRST) >= tally.days(DateOrder.MONTH_FIRST)
                ? DateOrder.DAY_FIRST
                : DateOrder.MONTH_FIRST;
    }

    /// Advertising systems export money in millionths.
    private void noticeMicros() {
        String lower = tally.name().toLowerCase(Locale.ROOT);
        boolean money = lower.matches(".*(revenue|price|cost|amount|spend|micros).*");
        if (money && tally.isMicros()) {
            say(
                    "MONEY_IN_MICROS",
                    "Every value of %s is a multiple of 10,000: it is probably money in millionths. Divide it by 1,000,000 in the metric if so.");
        }
    }

    private void say(String code, String text) {
        notices.add(new Notice(code, text.replace("%s", '"' + tally.name() + '"')));
    }
}
