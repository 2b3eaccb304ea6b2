package io.takeroot.decks;

import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Outlook;
import java.util.ArrayList;
import java.util.List;

/// One indicator: its curve and where it heads.
final class ForecastSlide {
    private ForecastSlide() {}

    static Slide of(Telling telling, Assessment assessment) {
        return new Slide.IndicatorForecast(
                title(telling, assessment),
                subtitle(assessment),
                Curve.of(telling, assessment),
                facts(telling, assessment),
                telling.url(assessment),
                assessment.why());
    }

    private static String title(Telling telling, Assessment assessment) {
        var name = telling.shortName(assessment);
        var reach = telling.reach(assessment);
        if (reach.isEmpty()) {
            return name + " cannot be told: " + assessment.actual().why();
        }
        var value = telling.value(assessment, reach.get());
        if (assessment.goal().isEmpty()) {
            return name + " is at " + value + " and has no target";
        }
        var goal = assessment.goal().get();
        var day = telling.day(goal.by());
        var beginning =
                assessment.outlook().isPresent()
                        ? name + " heads for " + value + " by " + day
                        : name + " stands at " + value;
        return beginning + ", " + telling.against(assessment, goal, reach.get());
    }

    private static String subtitle(Assessment assessment) {
        var every = Telling.every(assessment.cadence());
        return assessment.outlook().isPresent()
                ? every + ", the forecast band holds 80% of outcomes"
                : every + ". " + assessment.why();
    }

    private static List<Slide.IndicatorForecast.Fact> facts(
            Telling telling, Assessment assessment) {
        var facts = new ArrayList<Slide.IndicatorForecast.Fact>();
        var actual = assessment.actual();
        facts.add(
                fact(
                        "Actual, " + days(telling, assessment),
                        telling.actual(assessment),
                        actual.value().isPresent()
                                ? telling.formats().count(actual.n(), "row", "rows") + " counted"
                                : actual.why()));
        assessment
                .expected()
                .map(
                        expected ->
                                fact(
                                        "Expected by now",
                                        telling.value(assessment, expected.value()),
                                        expected.method()))
                .ifPresent(facts::add);
        assessment
                .goal()
                .map(
                        goal ->
                                fact(
                                        "Target by " + telling.formats().date(goal.by()),
                                        telling.goal(assessment),
                                        goal.origin()))
                .ifPresent(facts::add);
        assessment.outlook().ifPresent(o -> facts.addAll(outlook(telling, assessment, o)));
        return facts;
    }

    private static List<Slide.IndicatorForecast.Fact> outlook(
            Telling telling, Assessment assessment, Outlook outlook) {
        var band =
                telling.value(assessment, outlook.low80())
                        + " to "
                        + telling.value(assessment, outlook.high80());
        return List.of(
                fact(
                        "Forecast",
                        telling.value(assessment, outlook.point()),
                        "80% of outcomes: " + band),
                fact(
                        "Likelihood of reaching the target",
                        telling.likelihood(assessment) + ", " + assessment.status().text(),
                        outlook.method()));
    }

    private static String days(Telling telling, Assessment assessment) {
        var period = assessment.actual().period();
        return telling.formats().date(period.from())
                + " to "
                + telling.formats().date(period.lastDay());
    }

    private static Slide.IndicatorForecast.Fact fact(String label, String value, String note) {
        return new Slide.IndicatorForecast.Fact(label, value, note);
    }
}
