package io.takeroot.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// How long one reading's period is; weeks begin on Monday (ISO 8601), quarters and years follow
/// the fiscal calendar.
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /// The period of this grain that holds the day.
    public Period periodOf(LocalDate day, FiscalCalendar calendar) {
        var start = startOf(day, calendar);
        return new Period(start, next(start));
    }

    public LocalDate startOf(LocalDate day, FiscalCalendar calendar) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> calendar.startOfQuarter(day);
            case YEAR -> calendar.startOfYear(day);
        };
    }

    /// The start of the period after the one that starts at `start`.
    public LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }

    /// All periods that touch the span, in order.
    public List<Period> periods(Period span, FiscalCalendar calendar) {
        var periods = new ArrayList<Period>();
        for (var start = startOf(span.from(), calendar);
                start.isBefore(span.to());
                start = next(start)) {
            periods.add(new Period(start, next(start)));
        }
        return List.copyOf(periods);
    }
}
