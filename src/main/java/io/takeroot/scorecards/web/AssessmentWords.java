package io.takeroot.scorecards.web;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Goal;
import io.takeroot.scorecards.Outlook;
import io.takeroot.ui.Formats;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/// An assessment's figures as people read them.
record AssessmentWords(Assessment assessment, Formats formats) {
    static final String NONE = RowView.NOTHING;

    String actual() {
        return assessment.actual().value().map(this::value).orElse(NONE);
    }

    /// What the actual figure covers, and how it is known where not all of it is measured:
    /// `Q4 2017, n = 1,985`, `Q4 2017, n = 210, 100% allocated`.
    String basis() {
        var actual = assessment.actual();
        return actual.value().isEmpty()
                ? span(actual.period())
                : span(actual.period())
                        + ", n = "
                        + formats.count(actual.n())
                        + actual.basis().map(basis -> ", " + basis.words()).orElse("");
    }

    String target() {
        return assessment.goal().map(this::bounds).orElse(NONE);
    }

    String targetSpan() {
        return assessment.goal().map(goal -> span(goal.period())).orElse("");
    }

    private String bounds(Goal goal) {
        return switch (goal.side()) {
            case AT_LEAST -> value(goal.low());
            case AT_MOST -> "≤ " + value(goal.high());
            case INSIDE -> value(goal.low()) + " to " + value(goal.high());
        };
    }

    String pace() {
        return shareOfExpected().isPresent()
                ? formats.percent(shareOfExpected().getAsDouble())
                : NONE;
    }

    /// Whether an amount's period lies ahead: the actual figure is then that of another period,
    /// and to hold it against the target would flatter or blame the season.
    boolean liesAhead() {
        return assessment.kind() == Assessment.Kind.AMOUNT
                && assessment.outlook().isPresent()
                && assessment.goal().isPresent()
                && !assessment
                        .goal()
                        .get()
                        .period()
                        .from()
                        .isBefore(assessment.actual().period().to());
    }

    /// The forecast less the target, for an amount whose period lies ahead.
    Optional<BigDecimal> gapAhead() {
        return liesAhead()
                ? assessment.outlook().map(Outlook::point).flatMap(this::lessTarget)
                : Optional.empty();
    }

    private Optional<BigDecimal> lessTarget(BigDecimal figure) {
        return assessment.goal().map(goal -> figure.subtract(goal.bound(figure)));
    }

    /// How much of what is expected by now is there; where less is better, the other way round.
    OptionalDouble shareOfExpected() {
        return liesAhead() || assessment.expected().isEmpty()
                ? OptionalDouble.empty()
                : share(assessment.expected().get().value());
    }

    /// How much of the target is there, or is forecast to be where its period lies ahead.
    OptionalDouble shareOfGoal() {
        return assessment.goal().isEmpty() || figure().isEmpty()
                ? OptionalDouble.empty()
                : share(assessment.goal().get().bound(figure().get()));
    }

    private Optional<BigDecimal> figure() {
        return liesAhead() ? assessment.outlook().map(Outlook::point) : assessment.actual().value();
    }

    /// Empty where a share says nothing: without a figure, at zero, or with unlike signs.
    private OptionalDouble share(BigDecimal wanted) {
        var figure = figure();
        if (figure.isEmpty() || figure.get().signum() <= 0 || wanted.signum() <= 0) {
            return OptionalDouble.empty();
        }
        double share = figure.get().doubleValue() / wanted.doubleValue();
        boolean lessIsBetter =
                assessment.goal().map(Goal::side).equals(Optional.of(Goal.Side.AT_MOST));
        return OptionalDouble.of(lessIsBetter ? 1 / share : share);
    }

    String likelihood() {
        return assessment.outlook().map(Outlook::probability).map(formats::likelihood).orElse(NONE);
    }

    /// `Q4 2017`, or the days where they are no period with a name.
    String span(Period period) {
        for (var grain : Grain.values()) {
            if (grain.periodOf(period.from(), formats.calendar()).equals(period)) {
                return formats.period(period.from(), grain);
            }
        }
        return formats.dayAndMonth(period.from()) + " to " + formats.date(period.lastDay());
    }

    String value(BigDecimal value) {
        return formats.value(value, assessment.unit());
    }

    String signed(BigDecimal value) {
        return formats.signed(value, assessment.unit());
    }
}
