package io.takeroot.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// The hours in which a desk works: the same on every working day, by the clock on its wall.
///
/// Time is counted between instants, so that a day on which the clocks are changed has as much
/// working time as it really has.
///
/// @param from minute of the day at which work begins, 0..1439
/// @param to minute of the day at which it ends, up to 1440 for midnight; after `from`
record BusinessHours(int from, int to, Set<DayOfWeek> days, Set<LocalDate> holidays, ZoneId zone) {
    private static final int MINUTES_A_DAY = 1440;

    /// No calendar is without a working day for as long.
    private static final int LONGEST_BREAK = 3660;

    BusinessHours {
        if (from < 0 || to <= from || to > MINUTES_A_DAY || days.isEmpty()) {
            throw new IllegalArgumentException(
                    "no working time from minute " + from + " to " + to + " on " + days);
        }
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
    }

    /// The same hours, with these days off, too.
    BusinessHours closedOn(Collection<LocalDate> more) {
        var all = new HashSet<>(holidays);
        all.addAll(more);
        return new BusinessHours(from, to, days, all, zone);
    }

    /// How long a usual working day is.
    Duration day() {
        return Duration.ofMinutes(to - from);
    }

    /// The working time from one moment to another; none when the other is not later.
    Duration between(Instant start, Instant end) {
        var time = Duration.ZERO;
        var last = dayOf(end);
        for (var day = dayOf(start); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorked(day)) {
                time = time.plus(overlap(day, start, end));
            }
        }
        return time;
    }

    /// The moment at which this much working time has passed since `start`.
    ///
    /// No time at all is passed at once, also outside the hours.
    Instant after(Instant start, Duration work) {
        if (!work.isPositive()) {
            return start;
        }
        var left = work;
        var first = dayOf(start);
        int idle = 0;
        for (var day = first; idle < LONGEST_BREAK; day = day.plusDays(1)) {
            var opens = later(opening(day), start);
            var today = isWorked(day) ? overlap(day, start, closing(day)) : Duration.ZERO;
            if (today.compareTo(left) >= 0) {
                return opens.plus(left);
            }
            idle = today.isZero() ? idle + 1 : 0;
            left = left.minus(today);
        }
        throw new IllegalStateException("no working day follows " + first);
    }

    private Duration overlap(LocalDate day, Instant start, Instant end) {
        var opens = later(opening(day), start);
        var closes = closing(day).isBefore(end) ? closing(day) : end;
        return closes.isAfter(opens) ? Duration.between(opens, closes) : Duration.ZERO;
    }

    private boolean isWorked(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    private Instant opening(LocalDate day) {
        return at(day, from);
    }

    private Instant closing(LocalDate day) {
        return to == MINUTES_A_DAY ? at(day.plusDays(1), 0) : at(day, to);
    }

    private Instant at(LocalDate day, int minute) {
        return day.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
