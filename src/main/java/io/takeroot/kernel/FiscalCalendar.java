package io.takeroot.kernel;

import java.time.LocalDate;
import java.time.Month;

/// The workspace's year: quarters and years begin from this month's first day; a fiscal year is
/// named by the calendar year it ends in.
public record FiscalCalendar(Month firstMonth) {
    public static final FiscalCalendar CALENDAR_YEAR = new FiscalCalendar(Month.JANUARY);

    public LocalDate startOfYear(LocalDate day) {
        var start = LocalDate.of(day.getYear(), firstMonth, 1);
        return start.isAfter(day) ? start.minusYears(1) : start;
    }

    public LocalDate startOfQuarter(LocalDate day) {
        var start = startOfYear(day);
        while (!start.plusMonths(3).isAfter(day)) {
            start = start.plusMonths(3);
        }
        return start;
    }

    /// The fiscal year's name: 2018 for the year that ends in 2018.
    public int yearOf(LocalDate day) {
        return startOfYear(day).plusYears(1).minusDays(1).getYear();
    }

    public int quarterOf(LocalDate day) {
        int months = (day.getMonthValue() - firstMonth.getValue() + 12) % 12;
        return months / 3 + 1;
    }
}
