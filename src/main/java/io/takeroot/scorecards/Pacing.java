package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.statistics.forecast.Pace;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What an indicator's actual figure should show today.
record Pacing(Study study, List<Figure> series) {
    /// Of what adds up while its period is under way: the share of the goal that is due by now.
    /// Everything else is expected to stand at the goal on every day.
    Optional<Expected> expected(Course course, Goal goal, Figure actual) {
        var nearest = actual.value().map(goal::bound).orElse(goal.low());
        if (!study.addsUp() || !course.runsTowards()) {
            return Optional.of(new Expected(nearest, method(course)));
        }
        var pace = pace(course);
        var due = goal.side() == Goal.Side.AT_MOST ? goal.high() : goal.low();
        return Optional.of(
                new Expected(
                        due.multiply(BigDecimal.valueOf(pace.share()), MathContext.DECIMAL64),
                        "the share of the target due by now, " + pace.method()));
    }

    private static String method(Course course) {
        return switch (course.phase()) {
            case AHEAD -> "the target itself: its period has not begun";
            case UNDER_WAY -> "the target itself, on every day";
            case CLOSED -> "the target itself: its period is over";
        };
    }

    private Pace pace(Course course) {
        var days = course.days();
        double elapsed = (double) course.shown().days() / days.days();
        var past = past(course);
        return past.isEmpty()
                ? Pace.byDays(days.from(), days.to(), course.shown().to())
                : Pace.byHistory(past, Math.min(1, elapsed));
    }

    /// The history's figures inside each earlier period of the target's length; none where the
    /// shorter periods do not fit into the longer ones.
    private List<double[]> past(Course course) {
        var grain = study.target().flatMap(Target::measuredOver);
        if (grain.isEmpty() || !nests(study.cadence(), grain.get())) {
            return List.of();
        }
        var amounts = new TreeMap<Period, List<Double>>();
        for (var figure : series) {
            var whole = grain.get().periodOf(figure.period().from(), study.setting().calendar());
            amounts.computeIfAbsent(whole, period -> new ArrayList<>())
                    .add(figure.value().map(BigDecimal::doubleValue).orElse(Double.NaN));
        }
        return amounts.entrySet().stream()
                .filter(entry -> !entry.getKey().to().isAfter(course.days().from()))
                .filter(this::isWhole)
                .map(entry -> entry.getValue().stream().mapToDouble(d -> d).toArray())
                .toList();
    }

    private boolean isWhole(Map.Entry<Period, List<Double>> entry) {
        return study.cadence().periods(entry.getKey(), study.setting().calendar()).size()
                == entry.getValue().size();
    }

    private static boolean nests(Grain small, Grain large) {
        return small != Grain.WEEK && small.compareTo(large) < 0;
    }
}
