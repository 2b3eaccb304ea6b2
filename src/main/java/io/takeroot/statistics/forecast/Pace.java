package io.takeroot.statistics.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/// How much of a period's total is expected by now.
///
/// For totals (revenue, counts) only: a ratio or a level is expected to stand at its target on
/// every day.
///
/// @param share of the period's total expected by now, 0..1
/// @param method what it was computed by, in words
public record Pace(double share, String method) {

    private static final int FEWEST_PERIODS = 2;

    public Pace {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share is " + share + ", expected 0..1");
        }
    }

    /// What of `total` is expected by now.
    public double expected(double total) {
        return share * total;
    }

    /// Every day alike. `from` is the period's first day, `end` the day after its last, `today`
    /// the first day whose figures are not in yet: on `from` the share is 0, from `end` on it is
    /// 1.
    public static Pace byDays(LocalDate from, LocalDate end, LocalDate today) {
        checkOrder(from, end);
        double elapsed = ChronoUnit.DAYS.between(from, within(from, end, today));
        return new Pace(elapsed / ChronoUnit.DAYS.between(from, end), "every day alike");
    }

    /// Every business day alike: Monday to Friday without `holidays`; other days add nothing. A
    /// period without a business day falls back to [#byDays].
    public static Pace byBusinessDays(
            LocalDate from, LocalDate end, LocalDate today, Set<LocalDate> holidays) {
        checkOrder(from, end);
        double all = businessDays(from, end, holidays);
        return all == 0
                ? byDays(from, end, today)
                : new Pace(
                        businessDays(from, within(from, end, today), holidays) / all,
                        "every business day alike");
    }

    /// As in past periods: the sum of what they had when the share `elapsed` (0..1) of their days
    /// was over, divided by the sum of their totals, so that a large period counts for more.
    /// `past` holds the daily (or weekly) amounts of each past period, in order; periods may
    /// differ in length, and a day that is partly over counts in part. With fewer than two past
    /// periods, a total that is not above zero, or sums that leave 0..1 on the way (refunds),
    /// every day counts alike. `NaN` inside a past period makes that period unusable.
    public static Pace byHistory(List<double[]> past, double elapsed) {
        if (!(elapsed >= 0 && elapsed <= 1)) {
            throw new IllegalArgumentException("elapsed is " + elapsed + ", expected 0..1");
        }
        var usable = past.stream().filter(period -> Double.isFinite(amount(period, 1))).toList();
        double total = usable.stream().mapToDouble(period -> amount(period, 1)).sum();
        double share = usable.stream().mapToDouble(period -> amount(period, elapsed)).sum() / total;
        boolean shaped = usable.size() >= FEWEST_PERIODS && total > 0 && share >= 0 && share <= 1;
        return shaped
                ? new Pace(share, "as in the " + usable.size() + " periods before")
                : new Pace(elapsed, "every day alike");
    }

    private static double amount(double[] period, double elapsed) {
        double reached = elapsed * period.length;
        double sum = 0;
        for (int i = 0; i < reached; i++) {
            sum += period[i] * Math.min(1, reached - i);
        }
        return sum;
    }

    private static LocalDate within(LocalDate from, LocalDate end, LocalDate today) {
        if (today.isBefore(from)) {
            return from;
        }
        return today.isAfter(end) ? end : today;
    }

    private static int businessDays(LocalDate from, LocalDate end, Set<LocalDate> holidays) {
        return (int)
                from.datesUntil(end)
                        .filter(
                                day ->
                                        day.getDayOfWeek() != DayOfWeek.SATURDAY
                                                && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                        .filter(day -> !holidays.contains(day))
                        .count();
    }

    private static void checkOrder(LocalDate from, LocalDate end) {
        if (!from.isBefore(end)) {
            throw new IllegalArgumentException(
                    "a period from " + from + " to " + end + ", expected at least a day");
        }
    }
}
