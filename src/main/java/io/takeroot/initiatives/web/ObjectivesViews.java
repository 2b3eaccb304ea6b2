package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Initiative;
import io.takeroot.initiatives.Initiatives;
import io.takeroot.initiatives.Objective;
import io.takeroot.initiatives.Objectives;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.Metrics;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Goal;
import io.takeroot.scorecards.Outlook;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.ui.Bullet;
import io.takeroot.ui.ChartTheme;
import io.takeroot.ui.Charts;
import io.takeroot.ui.Tone;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts together what the page of objectives shows.
@Component
final class ObjectivesViews {
    private static final String NOTHING = "–";

    private final Objectives objectives;
    private final Initiatives initiatives;
    private final Scorecards scorecards;
    private final Metrics metrics;
    private final InitiativesViews lists;

    ObjectivesViews(
            Objectives objectives,
            Initiatives initiatives,
            Scorecards scorecards,
            Metrics metrics,
            InitiativesViews lists) {
        this.objectives = objectives;
        this.initiatives = initiatives;
        this.scorecards = scorecards;
        this.metrics = metrics;
        this.lists = lists;
    }

    ObjectivesView view(boolean changeable) {
        var all = objectives.all();
        var assessments = all.isEmpty() ? List.<Assessment>of() : assessments();
        return new ObjectivesView(
                all.stream().map(one -> line(one, assessments)).toList(), changeable);
    }

    private List<Assessment> assessments() {
        return scorecards.overview(Objectives.SCORECARD, scorecards.today()).assessments().toList();
    }

    private ObjectivesView.Line line(Objective one, List<Assessment> assessments) {
        var judged =
                assessments.stream().filter(a -> a.indicator().key().equals(one.key())).findFirst();
        var words = lists.words();
        return new ObjectivesView.Line(
                one.title(),
                Objectives.SCORECARD.url() + "?open=" + one.key(),
                "/objectives/" + one.key() + "/edit",
                metrics.find(one.metric()).map(Metric::title).orElse(one.metric().value())
                        + (one.slice().isAll() ? "" : ", " + one.slice().words()),
                judged.flatMap(it -> it.actual().value().map(v -> value(v, it, words)))
                        .orElse(NOTHING),
                judged.flatMap(it -> it.goal().map(goal -> value(goal.low(), it, words)))
                        .orElse(NOTHING),
                words.formats().date(one.target().by()),
                judged.map(it -> bullet(it, words)).orElse(""),
                judged.map(it -> it.status().tone()).orElse(Tone.NONE),
                judged.map(it -> it.status().word()).orElse("No data"),
                judged.flatMap(Assessment::outlook)
                        .map(Outlook::probability)
                        .map(words.formats()::likelihood)
                        .orElse(""),
                one.owner(),
                served(one));
    }

    private List<ObjectivesView.Served> served(Objective objective) {
        return initiatives.all().stream()
                .filter(one -> one.objective().equals(Optional.of(objective.key())))
                .map(
                        (Initiative one) ->
                                new ObjectivesView.Served(
                                        one.title(), one.url(), InitiativeWords.word(one.state())))
                .toList();
    }

    private static String value(BigDecimal value, Assessment judged, InitiativeWords words) {
        return words.formats().value(value, judged.unit());
    }

    /// How much of the target is forecast, or there when nothing is forecast any more.
    private static String bullet(Assessment judged, InitiativeWords words) {
        var figure = judged.outlook().map(Outlook::point).or(() -> judged.actual().value());
        var goal = judged.goal().filter(it -> it.side() == Goal.Side.AT_LEAST);
        if (figure.isEmpty() || goal.isEmpty() || goal.get().low().signum() <= 0) {
            return "";
        }
        double share = figure.get().doubleValue() / goal.get().low().doubleValue();
        return new Charts(words.formats(), ChartTheme.WEB)
                .bullet(Bullet.withoutPace(Math.max(0, share), judged.status().tone()));
    }
}
