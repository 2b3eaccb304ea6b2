package io.takeroot.scorecards;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The days that the data of a metric reach, seen from a day: nothing later is known then.
///
/// @param first day of the data
/// @param last day of the data, not after the day looked at
record Coverage(LocalDate first, LocalDate last, LocalDate asOf) {
    /// A period counts as complete though this share of its days is not in the data: the first or
    /// the last rows of a file rarely fall on the very first or last day.
    private static final double TOLERATED = 0.1;

    /// A week is complete without its Saturday and Sunday.
    private static final int WEEKEND = 2;

    static Coverage of(Period covered, LocalDate asOf) {
        var last = covered.lastDay().isBefore(asOf) ? covered.lastDay() : asOf;
        return new Coverage(covered.from(), last, asOf);
    }

    boolean isEmpty() {
        return last.isBefore(first);
    }

    boolean begins(Period period) {
        return ChronoUnit.DAYS.between(period.from(), first) <= TOLERATED * period.days();
    }

    boolean ends(Period period) {
        boolean over = !asOf.isBefore(period.lastDay());
        long missing = ChronoUnit.DAYS.between(last, period.lastDay());
        return over && missing <= Math.max(WEEKEND, TOLERATED * period.days());
    }

    boolean isComplete(Period period) {
        return begins(period) && ends(period);
    }

    /// The last day about which something is known: the end of the last complete period, or the
    /// last day of the data inside the one under way.
    LocalDate seen(Grain cadence, FiscalCalendar calendar) {
        var current = cadence.periodOf(last, calendar);
        return ends(current) ? current.lastDay() : last;
    }

    /// Whether so much is missing at the end that nothing should be said about today.
    boolean isStale(Grain cadence, FiscalCalendar calendar) {
        var current = cadence.periodOf(asOf, calendar);
        return ChronoUnit.DAYS.between(last, asOf) > current.days();
    }
}
