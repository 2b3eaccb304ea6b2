package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Initiative;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Baseline;
import io.takeroot.scorecards.Figure;
import io.takeroot.scorecards.Goal;
import io.takeroot.scorecards.Indicator;
import io.takeroot.scorecards.Outlook;
import io.takeroot.scorecards.Target;
import io.takeroot.ui.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// Indicators of an initiative as lines of its page.
record IndicatorLines(Initiative initiative, InitiativeWords words) {
    private static final String NOTHING = "–";

    InitiativeView.IndicatorLine line(Indicator indicator, Optional<Assessment> judged) {
        return new InitiativeView.IndicatorLine(
                initiative.scorecard().url() + "?open=" + indicator.key(),
                judged.map(Assessment::title).orElse(indicator.metric().value()),
                indicator.slice().isAll() ? "" : indicator.slice().words(),
                judged.flatMap(it -> it.baseline().flatMap(Figure::value).map(v -> value(v, it)))
                        .orElse(NOTHING),
                baselinePeriod(indicator),
                judged.flatMap(it -> it.actual().value().map(v -> value(v, it))).orElse(NOTHING),
                judged.map(it -> words.span(it.actual().period())).orElse(""),
                judged.flatMap(it -> it.goal().map(goal -> goal(goal, it))).orElse(NOTHING),
                indicator
                        .target()
                        .map(Target::by)
                        .filter(day -> !day.equals(LocalDate.MAX))
                        .map(words.formats()::date)
                        .orElse(""),
                judged.map(it -> it.status().tone()).orElse(Tone.NONE),
                judged.map(it -> it.status().word()).orElse("No data"),
                judged.flatMap(Assessment::outlook)
                        .map(Outlook::probability)
                        .map(words.formats()::likelihood)
                        .orElse(""),
                indicator.owner());
    }

    private String baselinePeriod(Indicator indicator) {
        return indicator
                .baseline()
                .map(
                        baseline ->
                                switch (baseline) {
                                    case Baseline.Of of -> words.span(of.period().period());
                                    case Baseline.Value value -> "";
                                })
                .orElse("");
    }

    private String goal(Goal goal, Assessment judged) {
        return switch (goal.side()) {
            case AT_LEAST -> value(goal.low(), judged);
            case AT_MOST -> "≤ " + value(goal.high(), judged);
            case INSIDE -> value(goal.low(), judged) + " to " + value(goal.high(), judged);
        };
    }

    private String value(BigDecimal value, Assessment judged) {
        return words.formats().value(value, judged.unit());
    }
}
