package io.takeroot.scorecards;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import java.time.LocalDate;

/// A target's days, seen from a day.
///
/// @param days over which the target's figure is taken
/// @param shown the days of the figure that stands beside the target today
/// @param base the earlier days whose make-up says what was expected of each part
record Course(Phase phase, Period days, Period shown, Period base) {
    enum Phase {
        AHEAD,
        UNDER_WAY,
        CLOSED
    }

    /// Of a period of this grain that ends with `by`.
    static Course of(Grain grain, LocalDate by, LocalDate asOf, FiscalCalendar calendar) {
        var days = grain.periodOf(by, calendar);
        var phase = phase(days, asOf);
        var shown =
                switch (phase) {
                    case AHEAD ->
                            before(grain.periodOf(asOf.plusDays(1), calendar), grain, calendar);
                    case UNDER_WAY -> new Period(days.from(), asOf.plusDays(1));
                    case CLOSED -> days;
                };
        return new Course(phase, days, shown, before(shown, grain, calendar));
    }

    /// Of a window that ends with `by`; until then, the window that ends today stands beside it.
    static Course ofWindow(Period window, Period windowToday, LocalDate asOf) {
        var phase = phase(window, asOf);
        var shown = phase == Phase.CLOSED ? window : windowToday;
        var base = new Period(shown.from().minusDays(shown.days()), shown.from());
        return new Course(phase, window, shown, base);
    }

    Course withBase(Period other) {
        return new Course(phase, days, shown, other);
    }

    /// Whether the figure shown is that of the target's own days so far.
    boolean runsTowards() {
        return phase == Phase.UNDER_WAY && shown.from().equals(days.from());
    }

    private static Phase phase(Period days, LocalDate asOf) {
        if (!asOf.isBefore(days.lastDay())) {
            return Phase.CLOSED;
        }
        return days.from().isAfter(asOf) ? Phase.AHEAD : Phase.UNDER_WAY;
    }

    private static Period before(Period period, Grain grain, FiscalCalendar calendar) {
        return grain.periodOf(period.from().minusDays(1), calendar);
    }
}
