package io.takeroot.statistics.onebucket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The bookings that usage can split, and what prices can be learned from.
///
/// @param toSplit bookings of accounts that reported every product at some time, with some usage
/// @param toLearnFrom of these the positive ones; an itemised booking is a row per line instead
record Rows(List<Row> toSplit, List<Row> toLearnFrom) {

    static Rows of(Ledger ledger, FilledUsage usage) {
        var toSplit = new ArrayList<Row>();
        var toLearnFrom = new ArrayList<Row>();
        for (int account = 0; account < ledger.accountCount(); account++) {
            for (int period = 0; period < ledger.periodCount(); period++) {
                if (!ledger.hasBooking(account, period)) {
                    continue;
                }
                double booked = ledger.booked()[account][period].doubleValue();
                var row = Row.of(account, period, booked, usage.cells(account, period));
                if (ledger.itemised(account, period)) {
                    toLearnFrom.addAll(lines(ledger, row));
                } else if (row.complete() && row.used()) {
                    toSplit.add(row);
                    if (booked > 0) {
                        toLearnFrom.add(row);
                    }
                }
            }
        }
        return new Rows(List.copyOf(toSplit), List.copyOf(toLearnFrom));
    }

    private static List<Row> lines(Ledger ledger, Row row) {
        var lines = new ArrayList<Row>();
        for (int product = 0; product < row.cells().length; product++) {
            double amount = ledger.lines()[row.account()][row.period()][product].doubleValue();
            if (amount > 0 && row.cells()[product].quantity() > 0) {
                var cells = new Cell[row.cells().length];
                Arrays.fill(cells, Cell.NONE);
                cells[product] = row.cells()[product];
                lines.add(Row.of(row.account(), row.period(), amount, cells));
            }
        }
        return lines;
    }
}
