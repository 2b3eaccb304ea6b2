package io.takeroot.ui;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Numbers, dates and freshness as people read them, the same on every machine.
///
/// A share such as a win rate comes in as 0..1 and leaves as percent. The minus sign is U+2212.
///
/// @param zone the workspace's time zone, in which instants are shown
/// @param calendar names fiscal quarters and years
public record Formats(ZoneId zone, FiscalCalendar calendar) {
    private static final DateTimeFormatter DAY = pattern("d MMM uuuu");
    private static final DateTimeFormatter DAY_MONTH = pattern("d MMM");
    private static final DateTimeFormatter MONTH = pattern("MMM uuuu");
    private static final DateTimeFormatter MINUTE = pattern("d MMM uuuu, HH:mm");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// A value short enough for a table: `$11.32M`, `57.9k`, `36.4%`, `63 d`.
    public String value(BigDecimal value, Unit unit) {
        return Numbers.minus(value) + size(value.abs(), unit);
    }

    /// A change or gap with its sign: `+$620k`, `−$1.14M`, `−2.1 pts`.
    public String signed(BigDecimal change, Unit unit) {
        var size = unit instanceof Unit.Percent ? points(change.abs()) : size(change.abs(), unit);
        return (change.signum() > 0 ? "+" : Numbers.minus(change)) + size;
    }

    /// Every digit of a value: `$11,320,415.25`, `36.4286%`.
    public String exact(BigDecimal value, Unit unit) {
        var sign = Numbers.minus(value);
        var size = value.abs();
        return switch (unit) {
            case Unit.Money(String currency) ->
                    sign
                            + Numbers.symbol(currency)
                            + Numbers.grouped(size, Math.max(2, scale(size)));
            case Unit.Percent() -> sign + Numbers.plain(size.multiply(HUNDRED), 4) + "%";
            case Unit.Days() -> sign + Numbers.grouped(size, scale(size)) + " d";
            case Unit.Count(), Unit.Plain() -> sign + Numbers.grouped(size, scale(size));
        };
    }

    /// A chart's tick, with no more decimals than its step needs: `$14M`, `60%`.
    String tick(BigDecimal value, BigDecimal step, Unit unit) {
        var sign = Numbers.minus(value);
        var size = value.abs();
        return switch (unit) {
            case Unit.Money(String currency) ->
                    sign + Numbers.symbol(currency) + Numbers.tick(size, step);
            case Unit.Percent() ->
                    sign
                            + Numbers.plain(size.multiply(HUNDRED), Math.max(0, scale(step) - 2))
                            + "%";
            case Unit.Days() -> sign + Numbers.tick(size, step) + " d";
            case Unit.Count(), Unit.Plain() -> sign + Numbers.tick(size, step);
        };
    }

    /// Every digit of a count, in groups: `8,800`.
    public String count(long count) {
        return exact(BigDecimal.valueOf(count), new Unit.Count());
    }

    /// `1 row`, `2,000 rows`.
    public String count(long count, String singular, String plural) {
        return count(count) + " " + (count == 1 ? singular : plural);
    }

    /// A share of a whole in whole percent: `88%`.
    public String percent(double share) {
        var percent = BigDecimal.valueOf(share).multiply(HUNDRED);
        return Numbers.minus(percent) + Numbers.plain(percent.abs(), 0) + "%";
    }

    /// A probability; never says that something is certain when it is only nearly so.
    public String likelihood(double probability) {
        if (probability < 0.01) {
            return "<1%";
        }
        return probability > 0.99 ? ">99%" : percent(probability);
    }

    public String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        var kilobytes = BigDecimal.valueOf(bytes).movePointLeft(3);
        return kilobytes.compareTo(BigDecimal.valueOf(1000)) < 0
                ? Numbers.plain(kilobytes, 1) + " kB"
                : Numbers.grouped(kilobytes.movePointLeft(3), 1) + " MB";
    }

    /// `22 Nov 2017`.
    public String date(LocalDate day) {
        return DAY.format(day);
    }

    /// `22 Nov`.
    public String dayAndMonth(LocalDate day) {
        return DAY_MONTH.format(day);
    }

    /// `22 Nov 2017, 06:00` in the workspace's zone.
    public String moment(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }

    /// A period by its first day: `Nov 2017`, `week of 20 Nov 2017`, `Q4 2017`, `2017`.
    public String period(LocalDate start, Grain grain) {
        return switch (grain) {
            case DAY -> date(start);
            case WEEK -> "week of " + date(start);
            case MONTH -> MONTH.format(start);
            case QUARTER -> "Q" + calendar.quarterOf(start) + " " + calendar.yearOf(start);
            case YEAR -> Integer.toString(calendar.yearOf(start));
        };
    }

    /// How long ago something was, seen from `now`: `just now`, `3 hours ago`, `yesterday`, then a
    /// date.
    public String since(Instant then, Instant now) {
        var passed = Duration.between(then, now);
        if (passed.isNegative()) {
            return moment(then);
        }
        if (passed.toMinutes() < 1) {
            return "just now";
        }
        if (passed.toHours() < 1) {
            return count(passed.toMinutes(), "minute", "minutes") + " ago";
        }
        long days = ChronoUnit.DAYS.between(dayOf(then), dayOf(now));
        if (days == 0) {
            return count(passed.toHours(), "hour", "hours") + " ago";
        }
        if (days == 1) {
            return "yesterday";
        }
        return days <= 30 ? count(days, "day", "days") + " ago" : date(dayOf(then));
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private static String size(BigDecimal size, Unit unit) {
        return switch (unit) {
            case Unit.Money(String currency) -> Numbers.symbol(currency) + Numbers.compact(size, 2);
            case Unit.Percent() -> Numbers.fixed(size.multiply(HUNDRED), 1) + "%";
            case Unit.Days() ->
                    Numbers.plain(size, size.compareTo(BigDecimal.TEN) < 0 ? 1 : 0) + " d";
            case Unit.Count() -> Numbers.compact(size, 0);
            case Unit.Plain() -> Numbers.compact(size, 2);
        };
    }

    private static String points(BigDecimal share) {
        return Numbers.fixed(share.multiply(HUNDRED), 1) + " pts";
    }

    private static int scale(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
