package io.takeroot.workspace.web;

import io.takeroot.ui.Field;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The settings page, ready to be shown.
///
/// @param zones all names, offered while typing
/// @param wrong what is wrong with the form as a whole
public record SettingsView(List<Field> fields, List<String> zones, List<String> wrong) {
    static SettingsView of(SettingsForm form, List<SettingsForm.Wrong> wrong) {
        var months =
                Arrays.stream(Month.values())
                        .map(
                                m ->
                                        new Field.Choice(
                                                m.name(),
                                                m.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                        .toList();
        var fields =
                List.of(
                        Field.text("name", "Name of the workspace", form.name()).mandatory(),
                        Field.text("zone", "Time zone", form.zone())
                                .withHint(
                                        "Days begin and end here; times are shown in it. For example Europe/Berlin.")
                                .mandatory(),
                        Field.text("currency", "Currency", form.currency())
                                .withHint("The code of money that names none, such as USD.")
                                .mandatory(),
                        Field.choice("month", "Fiscal year starts in", form.month(), months),
                        Field.of("asOf", "As-of date", "date", form.asOf())
                                .withHint(
                                        "Every scorecard is judged as if this day were today. Leave it empty to follow "
                                                + "the calendar."),
                        Field.text("holidays", "Holidays", form.holidays())
                                .withHint(
                                        "Days on which nobody works, besides weekends, with commas between: 2017-12-25, "
                                                + "2017-12-26. Responses and requests are not due sooner for them."));
        return new SettingsView(
                fields.stream().map(field -> withErrors(field, wrong)).toList(),
                ZoneId.getAvailableZoneIds().stream().sorted().toList(),
                wrong.stream()
                        .filter(w -> w.field().isEmpty())
                        .map(SettingsForm.Wrong::words)
                        .toList());
    }

    private static Field withErrors(Field field, List<SettingsForm.Wrong> wrong) {
        return wrong.stream()
                .filter(w -> w.field().equals(field.name()))
                .findFirst()
                .map(w -> field.withError(w.words()))
                .orElse(field);
    }
}
