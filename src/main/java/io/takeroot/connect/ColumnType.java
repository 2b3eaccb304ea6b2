package io.takeroot.connect;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// What the cells of a column are, and how they are read.
public sealed interface ColumnType {

    /// The words of this column that stand for "no value".
    NullWords nullWords();

    /// Reads one cell.
    default CellValue parse(String cell) {
        return nullWords().isMissing(cell) ? CellValue.MISSING : value(cell);
    }

    /// Reads a cell that is not missing.
    CellValue value(String cell);

    /// The type in one or two plain words, for a page.
    String label();

    /// Words, kept as written but for blanks around them; also ids and numbers with leading
    /// zeros.
    record Text(NullWords nullWords) implements ColumnType {
        @Override
        public CellValue value(String cell) {
            return new CellValue.Read(cell.strip());
        }

        @Override
        public String label() {
            return "text";
        }
    }

    /// Whole numbers; a value is a `Long`.
    record Whole(NullWords nullWords) implements ColumnType {
        @Override
        public CellValue value(String cell) {
            String text = cell.strip();
            return CellValue.of(
                    NumberReading.whole(text, 0, text.length()), text, "a whole number");
        }

        @Override
        public String label() {
            return "whole number";
        }
    }

    /// Numbers with decimals; a value is a `BigDecimal`.
    ///
    /// @param decimal the decimal sign: point or comma
    record Decimal(char decimal, NullWords nullWords) implements ColumnType {
        @Override
        public CellValue value(String cell) {
            String text = cell.strip();
            return CellValue.of(
                    NumberReading.decimal(text, 0, text.length(), decimal), text, "a number");
        }

        @Override
        public String label() {
            return decimal == ',' ? "number with decimal comma" : "number";
        }
    }

    /// Amounts in one currency; a value is a `BigDecimal`.
    ///
    /// @param decimal the decimal sign: point or comma
    /// @param currency the ISO code of the currency
    record Money(char decimal, String currency, NullWords nullWords) implements ColumnType {
        @Override
        public CellValue value(String cell) {
            String text = cell.strip();
            Currencies.Amount amount = Currencies.split(text);
            if (!amount.code().isEmpty() && !amount.code().equals(currency)) {
                return new CellValue.NotReadable(
                        "\"%s\" is in %s where %s is expected"
                                .formatted(CellValue.shortened(text), amount.code(), currency));
            }
            String digits = amount.text();
            BigDecimal value = NumberReading.decimal(digits, 0, digits.length(), decimal);
            return CellValue.of(value, text, "an amount in " + currency);
        }

        @Override
        public String label() {
            return "money in " + currency;
        }
    }

    /// Shares written with a percent sign; a value is a `BigDecimal`, 0.25 for `25 %`.
    ///
    /// @param decimal the decimal sign: point or comma
    record Percent(char decimal, NullWords nullWords) implements ColumnType {
        @Override
        public CellValue value(String cell) {
            String text = cell.strip();
            String digits = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : "";
            BigDecimal value = NumberReading.decimal(digits, 0, digits.length(), decimal);
            return CellValue.of(
                    value == null ? null : value.movePointLeft(2), text, "a percentage");
        }

        @Override
        public String label() {
            return "percent";
        }
    }

    /// Days; a value is a `LocalDate`. Year-first dates and named months are read beside the
    /// order.
    record Day(DateOrder order, NullWords nullWords) implements ColumnType {
        @Override
        public CellValue value(String cell) {
            String text = cell.strip();
            int end = text.length();
            int time = end > 10 ? MomentReading.timeAt(text, 0, end) : -1;
            if (time >= 0 && MomentReading.isMidnight(text, 0, end)) {
                end = MomentReading.dayEnd(text, 0, time);
            }
            LocalDate day = DayReading.day(text, 0, end, order);
            return CellValue.of(day, text, "a date written " + words(order));
        }

        @Override
        public String label() {
            return "date, " + words(order);
        }
    }

    /// Points in time; a value is an `Instant`.
    ///
    /// @param order which part of a numeric date comes first
    /// @param zone the zone of times that name none
    record Moment(DateOrder order, ZoneId zone, NullWords nullWords) implements ColumnType {
        @Override
        public CellValue value(String cell) {
            String text = cell.strip();
            Instant moment = MomentReading.moment(text, 0, text.length(), order, zone);
            return CellValue.of(moment, text, "a date and time written " + words(order));
        }

        @Override
        public String label() {
            return "date and time, " + words(order);
        }
    }

    /// Yes or no; a value is a `Boolean`.
    record Truth(NullWords nullWords) implements ColumnType {
        @Override
        public CellValue value(String cell) {
            int shape = CellShape.of(cell);
            boolean yes = (shape & CellShape.YES) != 0;
            boolean known = yes || (shape & CellShape.NO) != 0;
            return CellValue.of(known ? yes : null, cell, "yes or no");
        }

        @Override
        public String label() {
            return "yes or no";
        }
    }

    private static String words(DateOrder order) {
        return switch (order) {
            case YEAR_FIRST -> "year first";
            case DAY_FIRST -> "day first";
            case MONTH_FIRST -> "month first";
        };
    }
}
