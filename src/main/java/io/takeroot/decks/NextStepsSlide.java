package io.takeroot.decks;

import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Summary;
import java.util.Comparator;
import java.util.List;

/// Who answers for what by when: what is off track or at risk, else the next targets to fall due.
final class NextStepsSlide {
    private static final int MOST_STEPS = 6;
    private static final int MOST_DUE = 3;

    private NextStepsSlide() {}

    static Slide of(Telling telling) {
        var open = Ranking.needAnAnswer(telling.card());
        return open.isEmpty() ? nothingOpen(telling) : answers(telling, open);
    }

    private static Slide answers(Telling telling, List<Assessment> open) {
        int count = open.size();
        return new Slide.NextSteps(
                Telling.indicators(count)
                        + (count == 1 ? " needs" : " need")
                        + " an answer, first "
                        + telling.shortName(open.getFirst())
                        + due(telling, open.getFirst(), " by "),
                count <= MOST_STEPS
                        ? "Owners and dates as the scorecard has them"
                        : "The first " + MOST_STEPS + " of " + count + "; all on the scorecard",
                open.stream()
                        .limit(MOST_STEPS)
                        .map(each -> step(telling, each, "Answer for " + claim(telling, each)))
                        .toList(),
                "Ask each owner for one action and its date.");
    }

    private static Slide nothingOpen(Telling telling) {
        var next =
                telling.card()
                        .assessments()
                        .filter(each -> isAhead(telling, each))
                        .sorted(Comparator.comparing(each -> each.goal().orElseThrow().by()))
                        .limit(MOST_DUE)
                        .toList();
        var nothing = nothing(telling.card().summary());
        return new Slide.NextSteps(
                next.isEmpty()
                        ? nothing
                        : nothing + ", next target" + due(telling, next.getFirst(), " by "),
                next.isEmpty() ? "No target lies ahead" : "The next targets to fall due",
                next.stream().map(each -> step(telling, each, claim(telling, each))).toList(),
                "Nothing is off track. Use the time for what comes next.");
    }

    private static String nothing(Summary summary) {
        if (summary.total() == 0) {
            return "The scorecard has no indicators yet";
        }
        return summary.noData() == 0
                ? "Nothing needs an answer"
                : "Nothing needs an answer; " + summary.noData() + " cannot be judged yet";
    }

    private static boolean isAhead(Telling telling, Assessment assessment) {
        return assessment
                .goal()
                .filter(goal -> !goal.by().isBefore(telling.card().asOf()))
                .isPresent();
    }

    /// `Win rate in East: −3.1 pts against target`.
    private static String claim(Telling telling, Assessment assessment) {
        var name = telling.shortName(assessment);
        var reach = telling.reach(assessment);
        if (reach.isEmpty() || assessment.goal().isEmpty()) {
            return name;
        }
        var goal = assessment.goal().get();
        var distance = telling.distance(assessment, goal, reach.get());
        if (!Telling.isNothing(distance)) {
            return name + ": " + distance + " against target";
        }
        return assessment.outlook().isPresent()
                ? name
                        + ": "
                        + telling.likelihood(assessment)
                        + " likely to reach "
                        + telling.goal(assessment)
                : name + ": " + telling.against(assessment, goal, reach.get());
    }

    private static Slide.NextSteps.Step step(Telling telling, Assessment assessment, String what) {
        var owner = assessment.indicator().owner();
        return new Slide.NextSteps.Step(
                what,
                assessment.why(),
                owner.isEmpty() ? "No owner yet" : owner,
                due(telling, assessment, "by ").isEmpty()
                        ? "no date"
                        : due(telling, assessment, "by "),
                assessment.status().tone(),
                assessment.status().word(),
                telling.url(assessment));
    }

    private static String due(Telling telling, Assessment assessment, String before) {
        return assessment.goal().map(goal -> before + telling.day(goal.by())).orElse("");
    }
}
