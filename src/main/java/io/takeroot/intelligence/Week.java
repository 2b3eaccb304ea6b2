package io.takeroot.intelligence;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Pattern;

/// A calendar week, Monday to Sunday, by its Monday.
public record Week(LocalDate monday) {
    private static final Pattern NAME = Pattern.compile("(\\d{4})-W(\\d{2})");

    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(monday + " is no Monday");
        }
    }

    /// The week that a day lies in.
    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /// By its ISO name such as `2017-W52`.
    public static Optional<Week> parse(String name) {
        var found = NAME.matcher(name);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var week =
                    of(
                            LocalDate.of(Integer.parseInt(found.group(1)), 1, 4)
                                    .with(
                                            IsoFields.WEEK_OF_WEEK_BASED_YEAR,
                                            Long.parseLong(found.group(2))));
            return Optional.of(week).filter(it -> it.toString().equals(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public Week before() {
        return new Week(monday.minusWeeks(1));
    }

    public Week after() {
        return new Week(monday.plusWeeks(1));
    }

    /// The address of its page.
    public String url() {
        return "/insights/weeks/" + this;
    }

    @Override
    public String toString() {
        return "%04d-W%02d"
                .formatted(
                        monday.get(IsoFields.WEEK_BASED_YEAR),
                        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
