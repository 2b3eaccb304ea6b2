package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.metrics.Direction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// Works out an indicator's target and baseline from the readings.
record Goals(Study study, Answers answers) {
    /// Empty without a target, or when its base has no reading.
    Optional<Goal> goal() {
        return study.target()
                .flatMap(
                        target ->
                                switch (target) {
                                    case Target.Value value -> Optional.of(bound(value));
                                    case Target.Growth growth -> grown(growth);
                                    case Target.Band band -> Optional.of(inside(band));
                                    case Target.Plan plan -> planned(plan);
                                });
    }

    /// Why there is a target but no goal.
    String whyNone() {
        return switch (study.target().orElseThrow()) {
            case Target.Growth growth -> whyNoBase(growth);
            case Target.Plan ignored -> whyNoPlan(study.plan().orElseThrow());
            case Target.Value ignored -> "No target is set for it.";
            case Target.Band ignored -> "No target is set for it.";
        };
    }

    private String whyNoPlan(PlanFigure plan) {
        return "Its target is "
                + plan.title()
                + ": "
                + plan.question()
                        .map(answers::total)
                        .map(reading -> "the plan has no figure, " + reading.why())
                        .orElse(plan.why())
                + ".";
    }

    private String whyNoBase(Target.Growth growth) {
        var base = growth.over();
        var name = study.setting().formats().period(base.period().from(), base.grain());
        return isOver(base.period())
                ? "Its target grows from "
                        + name
                        + ", which has no reading: "
                        + answers.total(study.level(base.period())).why()
                        + "."
                : "Its target grows from " + name + ", which is not over yet.";
    }

    /// What a period comes to is known only once it is over.
    private boolean isOver(Period period) {
        return !study.setting().asOf().isBefore(period.lastDay());
    }

    Optional<Figure> baseline() {
        return study.indicator()
                .baseline()
                .map(
                        baseline ->
                                switch (baseline) {
                                    case Baseline.Value(BigDecimal value) ->
                                            new Figure(Optional.of(value), today(), 0, "", true);
                                    case Baseline.Of(NamedPeriod named) -> read(named.period());
                                });
    }

    private Figure read(Period period) {
        if (!isOver(period)) {
            return Figure.missing(period, "the period is not over yet");
        }
        var reading = answers.total(study.level(period));
        return Figure.of(reading, period, reading.complete());
    }

    private Period today() {
        return Grain.DAY.periodOf(study.setting().asOf(), study.setting().calendar());
    }

    private Goal bound(Target.Value target) {
        return new Goal(side(), target.value(), target.value(), days(), target.by(), "");
    }

    private Goal inside(Target.Band target) {
        return new Goal(Goal.Side.INSIDE, target.low(), target.high(), days(), target.by(), "");
    }

    private Optional<Goal> grown(Target.Growth target) {
        return Optional.of(target.over().period())
                .filter(this::isOver)
                .flatMap(period -> answers.total(study.level(period)).value())
                .map(
                        base -> {
                            var value =
                                    base.multiply(
                                            BigDecimal.ONE.add(target.growth()),
                                            MathContext.DECIMAL64);
                            return new Goal(
                                    side(),
                                    value,
                                    value,
                                    days(),
                                    target.by(),
                                    origin(target, base));
                        });
    }

    private Optional<Goal> planned(Target.Plan target) {
        var plan = study.plan().orElseThrow();
        return plan.question()
                .flatMap(question -> answers.total(question).value())
                .map(value -> new Goal(side(), value, value, days(), target.by(), plan.title()));
    }

    private String origin(Target.Growth target, BigDecimal base) {
        var formats = study.setting().formats();
        return formats.percent(target.growth().abs().doubleValue())
                + (target.growth().signum() < 0 ? " less than " : " over ")
                + formats.period(target.over().period().from(), target.over().grain())
                + " ("
                + formats.value(base, study.metric().unit())
                + ")";
    }

    private Period days() {
        return study.course().orElseThrow().days();
    }

    private Goal.Side side() {
        return study.metric().direction() == Direction.DOWN
                ? Goal.Side.AT_MOST
                : Goal.Side.AT_LEAST;
    }
}
