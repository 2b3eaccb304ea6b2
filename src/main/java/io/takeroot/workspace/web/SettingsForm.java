package io.takeroot.workspace.web;

import io.takeroot.workspace.Settings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the settings form sends, as typed.
record SettingsForm(
        String name, String zone, String currency, String month, String asOf, String holidays) {
    SettingsForm {
        // A form without the field says nothing of it.
        holidays = Objects.requireNonNullElse(holidays, "");
    }

    /// What is wrong with one field; an empty field name means the form as a whole.
    record Wrong(String field, String words) {}

    static SettingsForm of(Settings settings) {
        return new SettingsForm(
                settings.name(),
                settings.zone().getId(),
                settings.currency(),
                settings.calendar().firstMonth().name(),
                settings.asOf().map(LocalDate::toString).orElse(""),
                settings.holidays().stream()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(", ")));
    }

    List<Wrong> problems() {
        var wrong = new ArrayList<Wrong>();
        if (name.isBlank() || name.length() > 120) {
            wrong.add(new Wrong("name", "A name of 1 to 120 characters is needed."));
        }
        if (!readable(() -> ZoneId.of(zone))) {
            wrong.add(
                    new Wrong(
                            "zone",
                            "'" + zone + "' is no time zone; write one such as Europe/Berlin."));
        }
        if (!readable(() -> Currency.getInstance(currency))) {
            wrong.add(
                    new Wrong(
                            "currency",
                            "'" + currency + "' is no currency; write a code such as USD."));
        }
        if (Arrays.stream(Month.values()).noneMatch(m -> m.name().equals(month))) {
            wrong.add(new Wrong("month", "Choose a month."));
        }
        if (!asOf.isBlank() && !readable(() -> LocalDate.parse(asOf))) {
            wrong.add(
                    new Wrong(
                            "asOf",
                            "'"
                                    + asOf
                                    + "' is no date; write one such as 2017-12-31, or nothing."));
        }
        days().filter(day -> !readable(() -> LocalDate.parse(day)))
                .findFirst()
                .ifPresent(
                        day ->
                                wrong.add(
                                        new Wrong(
                                                "holidays",
                                                "'"
                                                        + day
                                                        + "' is no date; write dates such as 2017-12-25, with commas between.")));
        return wrong;
    }

    private Stream<String> days() {
        return Stream.of(holidays.split("[,;\\s]+")).filter(day -> !day.isEmpty());
    }

    /// The settings meant; only to be asked when there are no problems.
    Settings settings() {
        return new Settings(
                name.strip(),
                ZoneId.of(zone),
                currency,
                SettingsController.calendar(month),
                asOf.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(asOf)),
                days().map(LocalDate::parse).toList());
    }

    private static boolean readable(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}
