package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.ui.Formats;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says in a sentence why an indicator has its status.
record Reasons(Study study) {
    String open(Status status, Goal goal, Outlook outlook) {
        var formats = formats();
        return verb(status)
                + wanted(goal)
                + " by "
                + formats.date(goal.by())
                + ": "
                + formats.likelihood(outlook.probability())
                + " of simulated outcomes do; forecast "
                + value(outlook.point())
                + " (80%: "
                + value(outlook.low80())
                + " to "
                + value(outlook.high80())
                + ") on "
                + counted(outlook.observations())
                + " of data.";
    }

    String closed(BigDecimal actual, Goal goal, boolean reached) {
        return (reached ? "Reached: " : "Missed: ")
                + span(goal.period())
                + " closed at "
                + value(actual)
                + " against "
                + against(goal)
                + ".";
    }

    String cutShort(Goal goal) {
        return "The data end on "
                + formats().date(study.coverage().orElseThrow().last())
                + ", before "
                + span(goal.period())
                + " was over; load newer data to see how it closed.";
    }

    String stale(Coverage coverage) {
        return "The data end on "
                + formats().date(coverage.last())
                + ", more than a "
                + word(study.cadence())
                + " ago; load newer data to judge today.";
    }

    /// Which rule decided, and what is known beside it.
    String ruled(StatusRules.Ruling ruling, Facts facts, String why) {
        var rule = "Rule " + ruling.rule();
        if (ruling.status() == Status.NO_DATA) {
            return ruling.missing().isEmpty()
                    ? why
                    : rule + " asks for " + ruling.missing() + ", which is not known. " + why;
        }
        return ruling.decided().isOtherwise()
                ? "No rule above holds, so the last one decides. " + why
                : rule + " holds: " + held(ruling.decided(), facts) + ". " + why;
    }

    private String held(StatusRule rule, Facts facts) {
        return rule.conditions().stream()
                .map(
                        condition ->
                                condition.text()
                                        + " (it is "
                                        + fact(
                                                condition.fact(),
                                                facts.of(condition.fact()).orElseThrow())
                                        + ")")
                .collect(Collectors.joining(" and "));
    }

    private String fact(Fact fact, BigDecimal value) {
        return switch (fact.kind()) {
            case SHARE -> formats().percent(value.doubleValue());
            case FIGURE -> value(value);
        };
    }

    /// The text with a capital at its head and a full stop at its end.
    String sentence(String text) {
        var trimmed = text.strip();
        var head = trimmed.substring(0, 1).toUpperCase(Locale.ROOT) + trimmed.substring(1);
        return head.endsWith(".") ? head : head + ".";
    }

    /// `Q4 2017`, or the days where they are no period with a name.
    String span(Period period) {
        for (var grain : Grain.values()) {
            if (grain.periodOf(period.from(), study.setting().calendar()).equals(period)) {
                return formats().period(period.from(), grain);
            }
        }
        return formats().date(period.from()) + " to " + formats().date(period.lastDay());
    }

    private static String verb(Status status) {
        return switch (status) {
            case ON_TRACK -> "Likely to ";
            case AT_RISK -> "Uncertain to ";
            case OFF_TRACK, NO_DATA -> "Unlikely to ";
        };
    }

    private String wanted(Goal goal) {
        return switch (goal.side()) {
            case AT_LEAST -> "reach " + value(goal.low());
            case AT_MOST -> "stay at or below " + value(goal.high());
            case INSIDE -> "lie between " + value(goal.low()) + " and " + value(goal.high());
        };
    }

    private String against(Goal goal) {
        return switch (goal.side()) {
            case AT_LEAST -> value(goal.low());
            case AT_MOST -> "at most " + value(goal.high());
            case INSIDE -> value(goal.low()) + " to " + value(goal.high());
        };
    }

    private String counted(int observations) {
        return formats().count(observations, word(study.cadence()), word(study.cadence()) + "s");
    }

    private static String word(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    private String value(BigDecimal value) {
        return formats().value(value, study.metric().unit());
    }

    private Formats formats() {
        return study.setting().formats();
    }
}
