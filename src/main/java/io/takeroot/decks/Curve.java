package io.takeroot.decks;

import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Scorecard;
import io.takeroot.ui.Goal;
import io.takeroot.ui.Trend;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// An assessment's readings as chart points.
final class Curve {
    private static final int MOST_NOTES = 6;

    private Curve() {}

    static Trend of(Telling telling, Assessment assessment) {
        return new Trend(
                telling.name(assessment),
                assessment.unit(),
                assessment.cadence(),
                kind(assessment),
                actual(assessment),
                forecast(assessment),
                goal(assessment),
                telling.card().asOf(),
                notes(telling.card(), assessment));
    }

    static List<Trend.Point> actual(Assessment assessment) {
        return assessment.series().stream()
                .flatMap(
                        figure ->
                                figure.value().stream()
                                        .map(v -> new Trend.Point(figure.period().from(), v)))
                .toList();
    }

    /// The goal as a line: of an amount, the share that falls to one period of the series.
    static Goal goal(Assessment assessment) {
        return assessment
                .goal()
                .<Goal>map(
                        goal ->
                                switch (goal.side()) {
                                    case AT_LEAST -> new Goal.Level(part(assessment, goal.low()));
                                    case AT_MOST -> new Goal.Level(part(assessment, goal.high()));
                                    case INSIDE ->
                                            new Goal.Range(
                                                    part(assessment, goal.low()),
                                                    part(assessment, goal.high()));
                                })
                .orElseGet(Goal.None::new);
    }

    private static BigDecimal part(Assessment assessment, BigDecimal bound) {
        if (assessment.kind() != Assessment.Kind.AMOUNT || assessment.series().isEmpty()) {
            return bound;
        }
        double goalDays = assessment.goal().orElseThrow().period().days();
        double days = assessment.series().getLast().period().days();
        long parts = Math.max(1, Math.round(goalDays / days));
        return bound.divide(BigDecimal.valueOf(parts), MathContext.DECIMAL64);
    }

    private static List<Trend.Outlook> forecast(Assessment assessment) {
        return assessment.outlook().stream()
                .flatMap(outlook -> outlook.steps().stream())
                .map(
                        step ->
                                new Trend.Outlook(
                                        step.period().from(),
                                        step.low80(),
                                        step.point(),
                                        step.high80()))
                .toList();
    }

    /// The latest events, lettered in order of time.
    private static List<Trend.Note> notes(Scorecard card, Assessment assessment) {
        var events =
                assessment.annotations().stream()
                        .filter(event -> !event.date().isAfter(card.asOf()))
                        .sorted(HappenedSlide.IN_TIME)
                        .toList();
        var latest = events.subList(Math.max(0, events.size() - MOST_NOTES), events.size());
        var notes = new ArrayList<Trend.Note>();
        for (var event : latest) {
            var letter = String.valueOf((char) ('A' + notes.size()));
            notes.add(new Trend.Note(letter, event.date(), event.title()));
        }
        return notes;
    }

    private static Trend.Kind kind(Assessment assessment) {
        return switch (assessment.kind()) {
            case AMOUNT -> Trend.Kind.FLOW;
            case LEVEL -> Trend.Kind.LEVEL;
            case RUNNING -> Trend.Kind.CUMULATIVE;
        };
    }
}
