package io.takeroot.responses.web;

import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// The page of alerts: what was told lately, by which rules, and what people think of it.
///
/// @param rule only alerts of this rule are shown; empty for all
/// @param soon the day that is proposed for looking again
/// @param mails when mails go out, in a sentence
public record AlertsView(
        List<RuleRow> rules,
        List<AlertRow> alerts,
        Field rule,
        boolean filtered,
        List<SnoozeRow> snoozes,
        List<TroubleRow> troubles,
        String soon,
        String mails,
        boolean mayChange) {
    public AlertsView {
        rules = List.copyOf(rules);
        alerts = List.copyOf(alerts);
        snoozes = List.copyOf(snoozes);
        troubles = List.copyOf(troubles);
    }

    /// @param url of its definition
    /// @param when the condition as written
    /// @param watches what it watches, in words
    /// @param feedback such as `3 useful, 1 noise`
    /// @param untold what it could not tell when it last looked
    public record RuleRow(
            String title,
            String url,
            String when,
            String watches,
            String to,
            String raised,
            String feedback,
            List<String> untold) {
        public RuleRow {
            untold = List.copyOf(untold);
        }
    }

    /// @param told to how many people, or when
    public record AlertRow(
            long id,
            String title,
            String url,
            String words,
            Tone tone,
            String kind,
            String day,
            String told,
            String feedback,
            boolean snoozable) {}

    public record SnoozeRow(String rule, String about, String until) {}

    public record TroubleRow(long id, String reason, String when, boolean stuck) {}
}
