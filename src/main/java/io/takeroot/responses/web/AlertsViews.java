package io.takeroot.responses.web;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.responses.Alert;
import io.takeroot.responses.AlertRule;
import io.takeroot.responses.Alerts;
import io.takeroot.responses.WatchSettings;
import io.takeroot.ui.Field;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts together what the page of alerts shows.
@Component
final class AlertsViews {
    private static final int MOST = 100;
    private static final int DAYS_AWAY = 7;

    private final Alerts alerts;
    private final WatchSettings settings;
    private final ResponsePages shown;

    AlertsViews(Alerts alerts, WatchSettings settings, ResponsePages shown) {
        this.alerts = alerts;
        this.settings = settings;
        this.shown = shown;
    }

    AlertsView view(String rule, boolean mayChange) {
        var formats = shown.formats();
        var rules = alerts.rules();
        var keys = rules.stream().map(r -> r.rule().key().value()).collect(Collectors.toSet());
        return new AlertsView(
                rules.stream().map(r -> row(r, formats)).toList(),
                alerts.latest(rule, MOST).stream().map(a -> row(a, keys, formats)).toList(),
                choice(rule, rules),
                !rule.isEmpty(),
                alerts.snoozes().stream()
                        .map(
                                s ->
                                        new AlertsView.SnoozeRow(
                                                s.rule(), s.about(), formats.date(s.until())))
                        .toList(),
                alerts.troubles().stream()
                        .map(
                                t ->
                                        new AlertsView.TroubleRow(
                                                t.id(),
                                                t.reason(),
                                                formats.moment(t.at()),
                                                t.stuck()))
                        .toList(),
                shown.today().plusDays(DAYS_AWAY).toString(),
                mails(formats),
                mayChange);
    }

    private String mails(Formats formats) {
        return "Each person gets one mail a day, from %02d:00 (%s) on%s."
                .formatted(
                        settings.mailHour(),
                        formats.zone().getId(),
                        settings.hasWebhook() ? "; new alerts go to the chat at once" : "");
    }

    private static AlertsView.RuleRow row(Alerts.Told told, Formats formats) {
        var rule = told.rule();
        return new AlertsView.RuleRow(
                rule.title(),
                "/settings/definitions/alert/" + rule.key(),
                rule.when().text(),
                watches(rule.scope()),
                String.join(", ", rule.to()),
                formats.count(told.raised()),
                opinions(told.useful(), told.noise()),
                told.untold());
    }

    private static String watches(AlertRule.Scope scope) {
        return switch (scope) {
            case AlertRule.Scope.Everything everything -> "Every indicator";
            case AlertRule.Scope.Indicators(String pattern) -> pattern;
            case AlertRule.Scope.OfMetric(Slug metric, Slice slice, Grain grain) ->
                    metric + (slice.isAll() ? "" : ", " + slice.words());
        };
    }

    private static String opinions(int useful, int noise) {
        return useful + noise == 0 ? "None yet" : useful + " useful, " + noise + " noise";
    }

    private static AlertsView.AlertRow row(Alert alert, Set<String> rules, Formats formats) {
        return new AlertsView.AlertRow(
                alert.id(),
                alert.title(),
                alert.url(),
                alert.words(),
                tone(alert.rule()),
                kind(alert.rule()),
                formats.date(alert.raisedOn()),
                told(alert),
                opinions(alert.useful(), alert.noise()),
                rules.contains(alert.rule()));
    }

    private static String told(Alert alert) {
        if (alert.people() == 0) {
            return "Waits for somebody to tell";
        }
        var beyond = alert.withinBudget() ? "" : ", beyond the day's budget";
        return alert.told() == 0
                ? "Goes into the next mail" + beyond
                : "Told to " + alert.told() + " of " + alert.people() + beyond;
    }

    private static Tone tone(String rule) {
        return switch (rule) {
            case Alert.OFF_TRACK, Alert.OVERDUE -> Tone.OFF;
            case Alert.MEASURED -> Tone.NONE;
            default -> Tone.RISK;
        };
    }

    private static String kind(String rule) {
        return switch (rule) {
            case Alert.OFF_TRACK -> "Off track";
            case Alert.OVERDUE -> "Overdue";
            case Alert.MEASURED -> "Measured";
            default -> "Rule";
        };
    }

    private static Field choice(String chosen, List<Alerts.Told> rules) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", "All alerts"));
        choices.add(new Field.Choice(Alert.OFF_TRACK, "Off track"));
        choices.add(new Field.Choice(Alert.OVERDUE, "Overdue"));
        choices.add(new Field.Choice(Alert.MEASURED, "Measured"));
        rules.forEach(
                told ->
                        choices.add(
                                new Field.Choice(told.rule().key().value(), told.rule().title())));
        return Field.choice("rule", "Raised by", chosen, choices);
    }
}
