package io.takeroot.initiatives;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// How long the periods are by which an initiative is judged: the longest of the indicator's
/// cadence, weeks and days that gives at least 12 whole periods before the start and 3 from it
/// on; else the longest that gives 8 and 1. Shorter ones are more and noisier, not truer.
///
/// @param known the days that the data cover, up to the day of judgement
/// @param start the initiative's first day
record ComparisonGrain(Period known, LocalDate start, FiscalCalendar calendar) {
    static final int ENOUGH_BEFORE = 12;
    static final int ENOUGH_AFTER = 3;
    static final int LEAST_BEFORE = 8;

    /// More history costs time and teaches little.
    static final int MOST_BEFORE = 156;

    /// Those worth trying, the longest first.
    List<Grain> candidates(Grain cadence) {
        var finer =
                Stream.of(Grain.QUARTER, Grain.MONTH, Grain.WEEK, Grain.DAY)
                        .filter(grain -> grain.compareTo(cadence) <= 0)
                        .toList();
        return Stream.concat(
                        finer.stream().filter(grain -> is(grain, ENOUGH_BEFORE, ENOUGH_AFTER)),
                        finer.stream().filter(grain -> is(grain, LEAST_BEFORE, 1)))
                .distinct()
                .toList();
    }

    private boolean is(Grain grain, int before, int after) {
        var periods = periods(grain);
        int begin = begin(grain, periods);
        boolean begun = start.isBefore(known.to());
        return begin >= before && (!begun || periods.size() - begin >= after);
    }

    /// The first days of all whole periods that the data cover.
    List<LocalDate> periods(Grain grain) {
        var whole =
                grain.periods(known, calendar).stream()
                        .filter(
                                period ->
                                        !period.from().isBefore(known.from())
                                                && !period.to().isAfter(known.to()))
                        .map(Period::from)
                        .toList();
        int begin = begin(grain, whole);
        return whole.subList(Math.max(0, begin - MOST_BEFORE), whole.size());
    }

    /// The first period that holds a day from the start on.
    int begin(Grain grain, List<LocalDate> periods) {
        int begin = 0;
        while (begin < periods.size() && !grain.next(periods.get(begin)).isAfter(start)) {
            begin++;
        }
        return begin;
    }

    /// Why no grain would do.
    String tooShort(Grain cadence) {
        var grain = cadence.compareTo(Grain.WEEK) < 0 ? cadence : Grain.WEEK;
        var periods = periods(grain);
        int begin = begin(grain, periods);
        return "%s before the start and %s from it on are known; at least %d and 1 are needed"
                .formatted(count(begin, grain), count(periods.size() - begin, grain), LEAST_BEFORE);
    }

    static String count(int periods, Grain grain) {
        return periods
                + " whole "
                + grain.name().toLowerCase(java.util.Locale.ROOT)
                + (periods == 1 ? "" : "s");
    }

    static String plural(Grain grain) {
        return grain.name().toLowerCase(java.util.Locale.ROOT) + "s";
    }

    static int season(Grain grain) {
        return switch (grain) {
            case DAY -> 7;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 1;
        };
    }
}
