package io.takeroot.metrics;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import java.time.LocalDate;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// The first day of the period that a day lies in, in the SQL of every engine.
final class PeriodStart {
    private PeriodStart() {}

    static Field<LocalDate> of(Field<LocalDate> day, Grain grain, FiscalCalendar calendar) {
        return switch (grain) {
            case DAY -> day;
            case WEEK -> truncated(day, "week");
            case MONTH -> truncated(day, "month");
            case QUARTER -> shifted(day, "quarter", (calendar.firstMonth().getValue() - 1) % 3);
            case YEAR -> shifted(day, "year", calendar.firstMonth().getValue() - 1);
        };
    }

    /// Moves the fiscal period onto the calendar's, cuts there, and moves back. Months that are
    /// shorter than the day asks for end a day early, but never in another month.
    private static Field<LocalDate> shifted(Field<LocalDate> day, String unit, int months) {
        if (months == 0) {
            return truncated(day, unit);
        }
        var back = DSL.localDateSub(day, months, DatePart.MONTH).cast(SQLDataType.LOCALDATE);
        return DSL.localDateAdd(truncated(back, unit), months, DatePart.MONTH)
                .cast(SQLDataType.LOCALDATE);
    }

    /// Weeks are cut on Mondays by all engines served.
    private static Field<LocalDate> truncated(Field<LocalDate> day, String unit) {
        return CustomField.of(
                DSL.name("period_start"),
                SQLDataType.LOCALDATE,
                context -> {
                    var template =
                            context.family() == SQLDialect.TRINO
                                    ? "date_trunc({0}, {1})"
                                    : "cast(date_trunc({0}, {1}) as date)";
                    context.visit(
                            DSL.field(template, SQLDataType.LOCALDATE, DSL.inline(unit), day));
                });
    }
}
