package io.takeroot.responses;

import io.takeroot.kernel.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How an indicator went on, up to the day of a check.
///
/// @param periods complete ones with a figure, oldest first
/// @param season how many of them make a year, or a week
/// @param siblings the same indicator of other products, to compare with; empty when there are
///     none
record Course(
        List<Evidence.Point> periods, int season, Map<String, Map<Period, BigDecimal>> siblings) {
    /// There is no such indicator any more.
    static final Course NONE = new Course(List.of(), 1, Map.of());

    Course {
        periods = List.copyOf(periods);
        siblings = Map.copyOf(siblings);
    }

    /// The first complete period that began after a response was made.
    Optional<Period> firstAfter(java.time.LocalDate made) {
        return periods.stream()
                .map(Evidence.Point::period)
                .filter(period -> !period.from().isBefore(made))
                .findFirst();
    }
}
