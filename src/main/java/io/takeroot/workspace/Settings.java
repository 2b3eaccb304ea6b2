package io.takeroot.workspace;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What holds for the whole workspace.
///
/// @param zone in which days begin and end, and in which times are shown
/// @param currency ISO 4217 code of money that names none
/// @param asOf the day that counts as today; empty for the real one
/// @param holidays days on which nobody works, besides weekends; in order
public record Settings(
        String name,
        ZoneId zone,
        String currency,
        FiscalCalendar calendar,
        Optional<LocalDate> asOf,
        List<LocalDate> holidays) {
    public Settings {
        holidays = holidays.stream().distinct().sorted().toList();
    }

    static final Settings FRESH =
            new Settings(
                    "Workspace",
                    ZoneId.of("UTC"),
                    "USD",
                    FiscalCalendar.CALENDAR_YEAR,
                    Optional.empty(),
                    List.of());

    static Settings read(Definition definition, List<Problem> problems) {
        var fields = definition.fields(problems);
        var settings =
                new Settings(
                        fields.optionalText("title").orElse(FRESH.name()),
                        fields.optionalText("zone")
                                .flatMap(text -> zone(text, fields))
                                .orElse(FRESH.zone()),
                        fields.optionalText("currency")
                                .flatMap(text -> currency(text, fields))
                                .orElse(FRESH.currency()),
                        fields.choice("fiscal_year_starts", Month.class)
                                .map(FiscalCalendar::new)
                                .orElse(FRESH.calendar()),
                        fields.day("as_of"),
                        holidays(fields));
        fields.unknownFieldsAreProblems();
        return settings;
    }

    /// The definition of kind `workspace` that says the same.
    public Node.Mapping body() {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text(name));
        fields.put("zone", Node.text(zone.getId()));
        fields.put("currency", Node.text(currency));
        fields.put(
                "fiscal_year_starts",
                Node.text(calendar.firstMonth().name().toLowerCase(java.util.Locale.ROOT)));
        asOf.ifPresent(day -> fields.put("as_of", Node.text(day.toString())));
        if (!holidays.isEmpty()) {
            fields.put("holidays", Node.texts(holidays.stream().map(LocalDate::toString).toList()));
        }
        return Node.mapping(fields);
    }

    private static List<LocalDate> holidays(Fields fields) {
        return fields.texts("holidays").stream()
                .flatMap(text -> holiday(text, fields).stream())
                .toList();
    }

    private static Optional<LocalDate> holiday(String text, Fields fields) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("holidays"),
                    "'" + text + "' in 'holidays' is no day; write one such as 2017-12-25");
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String text, Fields fields) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("zone"),
                    "'"
                            + text
                            + "' is not a time zone: a name such as Europe/Berlin or UTC is expected");
            return Optional.empty();
        }
    }

    private static Optional<String> currency(String text, Fields fields) {
        try {
            return Optional.of(Currency.getInstance(text).getCurrencyCode());
        } catch (IllegalArgumentException e) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("currency"),
                    "'" + text + "' is not a currency: a code such as USD or EUR is expected");
            return Optional.empty();
        }
    }
}
