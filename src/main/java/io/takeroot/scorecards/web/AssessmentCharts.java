package io.takeroot.scorecards.web;

import io.takeroot.scorecards.Annotation;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Gap;
import io.takeroot.scorecards.Goal;
import io.takeroot.ui.Bullet;
import io.takeroot.ui.ChartSize;
import io.takeroot.ui.ChartTheme;
import io.takeroot.ui.Charts;
import io.takeroot.ui.Drivers;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Spark;
import io.takeroot.ui.Trend;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// An assessment's pictures.
record AssessmentCharts(Assessment assessment, LocalDate asOf, Formats formats) {
    private static final int MOST_NOTES = 8;

    String wide() {
        return charts().trend(trend(), ChartSize.WIDE);
    }

    String narrow() {
        return charts().trend(trend(), ChartSize.NARROW);
    }

    String table() {
        return charts().table(trend());
    }

    String spark() {
        return assessment.series().isEmpty()
                ? ""
                : charts().spark(
                                new Spark(
                                        assessment.title(),
                                        assessment.unit(),
                                        assessment.cadence(),
                                        points(),
                                        goal()),
                                ChartSize.SPARK);
    }

    String bullet() {
        var words = new AssessmentWords(assessment, formats);
        var share = words.shareOfGoal();
        return share.isEmpty()
                ? ""
                : charts().bullet(
                                Bullet.withoutPace(
                                        share.getAsDouble(), assessment.status().tone()));
    }

    String drivers() {
        return assessment
                .gap()
                .map(this::drivers)
                .map(
                        drivers ->
                                charts().drivers(drivers, ChartSize.DRIVERS_WIDE)
                                        + charts().drivers(drivers, ChartSize.DRIVERS_NARROW))
                .orElse("");
    }

    /// The annotations that the chart has room for, the latest ones, lettered in order of time.
    List<Trend.Note> notes() {
        var shown = assessment.annotations();
        var latest = shown.subList(Math.max(0, shown.size() - MOST_NOTES), shown.size());
        var notes = new ArrayList<Trend.Note>();
        for (Annotation annotation : latest) {
            notes.add(
                    new Trend.Note(
                            Character.toString('A' + notes.size()),
                            annotation.date(),
                            annotation.title()));
        }
        return notes;
    }

    private Trend trend() {
        return new Trend(
                assessment.title(),
                assessment.unit(),
                assessment.cadence(),
                switch (assessment.kind()) {
                    case AMOUNT -> Trend.Kind.FLOW;
                    case LEVEL -> Trend.Kind.LEVEL;
                    case RUNNING -> Trend.Kind.CUMULATIVE;
                },
                points(),
                assessment.outlook().stream()
                        .flatMap(outlook -> outlook.steps().stream())
                        .map(
                                step ->
                                        new Trend.Outlook(
                                                step.period().from(),
                                                step.low80(),
                                                step.point(),
                                                step.high80()))
                        .toList(),
                goal(),
                asOf,
                notes());
    }

    private List<Trend.Point> points() {
        return assessment.series().stream()
                .flatMap(
                        figure ->
                                figure.value().stream()
                                        .map(v -> new Trend.Point(figure.period().from(), v)))
                .toList();
    }

    /// As the line sees it: of an amount the target's share of one period of the series.
    private io.takeroot.ui.Goal goal() {
        return assessment
                .goal()
                .map(
                        goal ->
                                goal.side() == Goal.Side.INSIDE
                                        ? new io.takeroot.ui.Goal.Range(
                                                scaled(goal.low(), goal), scaled(goal.high(), goal))
                                        : new io.takeroot.ui.Goal.Level(scaled(goal.low(), goal)))
                .orElseGet(io.takeroot.ui.Goal.None::new);
    }

    private BigDecimal scaled(BigDecimal value, Goal goal) {
        if (assessment.kind() != Assessment.Kind.AMOUNT || assessment.series().isEmpty()) {
            return value;
        }
        long parts =
                Math.max(
                        1,
                        Math.round(
                                (double) goal.period().days()
                                        / assessment.series().getLast().period().days()));
        return value.divide(BigDecimal.valueOf(parts), MathContext.DECIMAL64);
    }

    private Drivers drivers(Gap gap) {
        return new Drivers(
                "What explains the gap of "
                        + formats.signed(gap.size(), assessment.unit())
                        + " in "
                        + assessment.title(),
                assessment.unit(),
                gap.bars().stream().map(this::part).toList());
    }

    private Drivers.Driver part(Gap.Bar bar) {
        boolean lessIsBetter =
                assessment.goal().filter(g -> g.side() == Goal.Side.AT_MOST).isPresent();
        return new Drivers.Driver(
                bar.title(), bar.note(), bar.effect(), bar.effect().signum() > 0 != lessIsBetter);
    }

    private Charts charts() {
        return new Charts(formats, ChartTheme.WEB);
    }
}
