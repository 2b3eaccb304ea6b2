package io.takeroot.statistics.onebucket;

/// One booking, or one contract line, of an account with usage, and the usage to reckon with.
///
/// @param booked may be 0 or less: then it holds a credit
/// @param logBooked the logarithm of it, `NaN` or infinite then
/// @param cells by product; a line's other products are [Cell#NONE]
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Row(int account, int period, double booked, double logBooked, Cell[] cells) {

    static Row of(int account, int period, double booked, Cell[] cells) {
        return new Row(account, period, booked, StrictMath.log(booked), cells);
    }

    /// Whether the account reported every product at some time.
    boolean complete() {
        for (var cell : cells) {
            if (cell.unknown()) {
                return false;
            }
        }
        return true;
    }

    boolean used() {
        for (var cell : cells) {
            if (cell.quantity() > 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether all usage is as reported.
    boolean reported() {
        for (var cell : cells) {
            if (cell.variance() > 0) {
                return false;
            }
        }
        return true;
    }
}
