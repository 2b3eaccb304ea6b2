package io.takeroot.scorecards;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.Pattern;

/// A period as people write it: `2017`, `2017-Q1`, `2017-03`, `2017-W12`. Years and quarters are
/// fiscal ones, weeks those of ISO 8601.
public record NamedPeriod(String name, Grain grain, Period period) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(Q[1-4]|W\\d{2}|\\d{2}))?");

    /// Empty when the text names no period.
    static Optional<NamedPeriod> parse(String text, FiscalCalendar calendar) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(match.group(1));
        var part = match.group(2);
        try {
            return Optional.of(
                    part == null
                            ? named(text, Grain.YEAR, yearStart(year, calendar), calendar)
                            : ofPart(text, year, part, calendar));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static NamedPeriod ofPart(String text, int year, String part, FiscalCalendar calendar) {
        if (part.startsWith("Q")) {
            int quarter = Integer.parseInt(part.substring(1));
            var start = yearStart(year, calendar).plusMonths(3L * (quarter - 1));
            return named(text, Grain.QUARTER, start, calendar);
        }
        if (part.startsWith("W")) {
            return named(text, Grain.WEEK, weekStart(year, part), calendar);
        }
        return named(text, Grain.MONTH, LocalDate.of(year, Integer.parseInt(part), 1), calendar);
    }

    private static LocalDate weekStart(int year, String part) {
        int week = Integer.parseInt(part.substring(1));
        var inYear = LocalDate.of(year, 1, 4);
        if (week > inYear.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum() || week < 1) {
            throw new DateTimeException(year + " has no week " + week);
        }
        return inYear.with(WeekFields.ISO.dayOfWeek(), 1).plusWeeks(week - 1L);
    }

    /// The fiscal year is named by the calendar year in which it ends.
    private static LocalDate yearStart(int year, FiscalCalendar calendar) {
        return calendar.startOfYear(Year.of(year).atDay(1).plusYears(1).minusDays(1))
                .minusYears(calendar.firstMonth().getValue() == 1 ? 0 : 1);
    }

    private static NamedPeriod named(
            String text, Grain grain, LocalDate start, FiscalCalendar calendar) {
        return new NamedPeriod(text.strip(), grain, grain.periodOf(start, calendar));
    }
}
