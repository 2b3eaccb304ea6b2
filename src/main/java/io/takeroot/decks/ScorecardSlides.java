package io.takeroot.decks;

import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Status;
import io.takeroot.ui.Spark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The scorecard as a table, over as many slides as its rows need, evenly filled.
final class ScorecardSlides {
    private ScorecardSlides() {}

    static List<Slide> of(Telling telling) {
        var rows = telling.card().assessments().map(each -> row(telling, each)).toList();
        int most = Slide.ScorecardTable.MOST_ROWS;
        int count = (rows.size() + most - 1) / most;
        var slides = new ArrayList<Slide>();
        for (int i = 0; i < count; i++) {
            var part = rows.subList(rows.size() * i / count, rows.size() * (i + 1) / count);
            slides.add(
                    new Slide.ScorecardTable(
                            title(telling), subtitle(telling, i, count), part, notes(telling)));
        }
        return slides;
    }

    private static String title(Telling telling) {
        var summary = telling.card().summary();
        int total = summary.total();
        if (summary.onTrack() == total) {
            return total == 1
                    ? "The one indicator is on track"
                    : "All " + total + " indicators are on track";
        }
        var verb = summary.onTrack() == 1 ? " is on track" : " are on track";
        var count = summary.onTrack() + " of " + Telling.indicators(total) + verb;
        var worst = Ranking.needAnAnswer(telling.card());
        return worst.isEmpty()
                ? count + "; " + summary.noData() + " cannot be judged yet"
                : count + "; " + telling.shortName(worst.getFirst()) + " is furthest off";
    }

    private static String subtitle(Telling telling, int index, int count) {
        var period = "Actual against target, as of " + day(telling);
        return count == 1 ? period : period + " (" + (index + 1) + " of " + count + ")";
    }

    private static String notes(Telling telling) {
        var off =
                Ranking.needAnAnswer(telling.card()).stream()
                        .map(telling::name)
                        .collect(Collectors.joining(", "));
        return off.isEmpty()
                ? "Nothing is off track. Go on to what comes next."
                : "Read only these rows aloud: " + off + ".";
    }

    private static Slide.ScorecardTable.Row row(Telling telling, Assessment assessment) {
        var status = assessment.status();
        return new Slide.ScorecardTable.Row(
                telling.name(assessment),
                telling.url(assessment),
                assessment.indicator().owner(),
                telling.actual(assessment),
                assessment
                        .expected()
                        .map(expected -> telling.value(assessment, expected.value()))
                        .orElse(Telling.MISSING),
                telling.goal(assessment),
                status.tone(),
                status.word(),
                status == Status.NO_DATA ? Telling.MISSING : telling.likelihood(assessment),
                spark(telling, assessment));
    }

    private static Spark spark(Telling telling, Assessment assessment) {
        return new Spark(
                telling.name(assessment),
                assessment.unit(),
                assessment.cadence(),
                Curve.actual(assessment),
                Curve.goal(assessment));
    }

    private static String day(Telling telling) {
        return telling.formats().date(telling.card().asOf());
    }
}
