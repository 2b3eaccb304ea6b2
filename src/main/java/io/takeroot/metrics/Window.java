package io.takeroot.metrics;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import java.time.LocalDate;
import java.util.Optional;

/// How far back a cumulative metric reaches from the end of each period.
public sealed interface Window {
    /// From the start of the fiscal year, fiscal quarter or month that holds the period's last
    /// day.
    record ToDate(Grain since) implements Window {}

    /// From the first day of the data.
    record AllTime() implements Window {}

    /// The last so many days, weeks or months, up to and including the period's last day.
    record Trailing(int length, Grain step) implements Window {
        public Trailing {
            if (length < 1) {
                throw new IllegalArgumentException("a window is at least 1 long, not " + length);
            }
        }
    }

    /// The first day inside the window that ends with the period; empty when it has no beginning.
    default Optional<LocalDate> start(Period period, FiscalCalendar calendar) {
        return switch (this) {
            case ToDate(Grain since) -> Optional.of(since.startOf(period.lastDay(), calendar));
            case AllTime() -> Optional.empty();
            case Trailing(int length, Grain step) ->
                    Optional.of(stepBack(period.to(), length, step));
        };
    }

    /// In words: `fiscal year to date`, `trailing 90 days`.
    default String words() {
        return switch (this) {
            case ToDate(Grain since) ->
                    (since == Grain.YEAR
                                    ? "fiscal year"
                                    : since.name().toLowerCase(java.util.Locale.ROOT))
                            + " to date";
            case AllTime() -> "all time";
            case Trailing(int length, Grain step) ->
                    "trailing "
                            + length
                            + " "
                            + step.name().toLowerCase(java.util.Locale.ROOT)
                            + (length == 1 ? "" : "s");
        };
    }

    private static LocalDate stepBack(LocalDate end, int length, Grain step) {
        return switch (step) {
            case DAY -> end.minusDays(length);
            case WEEK -> end.minusWeeks(length);
            case MONTH -> end.minusMonths(length);
            case QUARTER -> end.minusMonths(3L * length);
            case YEAR -> end.minusYears(length);
        };
    }
}
