package io.takeroot.responses;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.MetricQuery;
import io.takeroot.metrics.Metrics;
import io.takeroot.metrics.Reading;
import io.takeroot.scorecards.Assessment;
import io.takeroot.workspace.Workspace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds what each rule says of each thing it watches.
@Component
final class RuleFindings {
    private static final int YEARS_BACK = 3;

    private final Metrics metrics;
    private final Workspace workspace;

    RuleFindings(Metrics metrics, Workspace workspace) {
        this.metrics = metrics;
        this.workspace = workspace;
    }

    /// What is watched, with the figures that conditions ask for.
    private record Watching(
            Round.Watched watched,
            Slug metric,
            Slice slice,
            Grain grain,
            Optional<BigDecimal> probability,
            Optional<BigDecimal> value,
            String missing) {}

    List<Round.RuleFinding> of(
            List<AlertRule> rules, List<Rounds.Standing> standings, LocalDate day) {
        var found = new ArrayList<Round.RuleFinding>();
        for (var rule : rules) {
            var watched = watching(rule, standings, day);
            if (rule.when() instanceof Condition.Unusual) {
                unusual(watched, day)
                        .forEach((w, f) -> found.add(new Round.RuleFinding(rule, w.watched(), f)));
            } else {
                watched.forEach(
                        w ->
                                found.add(
                                        new Round.RuleFinding(
                                                rule,
                                                w.watched(),
                                                evidence(w, rule.when(), day).of(rule.when()))));
            }
        }
        return found;
    }

    private List<Watching> watching(
            AlertRule rule, List<Rounds.Standing> standings, LocalDate day) {
        return switch (rule.scope()) {
            case AlertRule.Scope.Everything everything ->
                    standings.stream().map(RuleFindings::ofIndicator).toList();
            case AlertRule.Scope.Indicators named ->
                    standings.stream()
                            .filter(standing -> named.holds(standing.id()))
                            .map(RuleFindings::ofIndicator)
                            .toList();
            case AlertRule.Scope.OfMetric of -> List.of(ofMetric(of, day));
        };
    }

    private static Watching ofIndicator(Rounds.Standing standing) {
        var assessment = standing.assessment();
        return new Watching(
                new Round.Watched(
                        standing.id().text(),
                        title(standing),
                        standing.id().url(),
                        assessment.indicator().owner()),
                assessment.indicator().metric(),
                assessment.slice(),
                assessment.cadence(),
                assessment.outlook().map(o -> BigDecimal.valueOf(o.probability())),
                assessment.actual().value(),
                missing(assessment));
    }

    private static String title(Rounds.Standing standing) {
        return standing.id()
                .scorecard()
                .product()
                .map(product -> standing.assessment().title() + ", " + product)
                .orElse(standing.assessment().title());
    }

    private static String missing(Assessment assessment) {
        return assessment.outlook().isEmpty() ? assessment.why() : "";
    }

    private Watching ofMetric(AlertRule.Scope.OfMetric of, LocalDate day) {
        var points = complete(of.metric(), of.slice(), of.grain(), day);
        var title = metrics.find(of.metric()).map(Metric::title).orElse(of.metric().value());
        return new Watching(
                new Round.Watched(
                        "metric/"
                                + of.metric()
                                + (of.slice().isAll() ? "" : "/" + of.slice().words()),
                        title + (of.slice().isAll() ? "" : ", " + of.slice().words()),
                        "/metrics/" + of.metric(),
                        ""),
                of.metric(),
                of.slice(),
                of.grain(),
                Optional.empty(),
                points.isEmpty() ? Optional.empty() : Optional.of(points.getLast().value()),
                "");
    }

    private Evidence evidence(Watching watching, Condition when, LocalDate day) {
        var latest =
                when instanceof Condition.Change change
                        ? complete(watching.metric(), watching.slice(), change.over(), day)
                        : List.<Evidence.Point>of();
        var missing = when instanceof Condition.Probability ? watching.missing() : "";
        return new Evidence(watching.probability(), watching.value(), latest, missing);
    }

    /// Over all that a rule watches at once, since they share one budget of false alarms.
    private Map<Watching, Finding> unusual(List<Watching> watched, LocalDate day) {
        var histories = new LinkedHashMap<Watching, List<Evidence.Point>>();
        watched.forEach(w -> histories.put(w, complete(w.metric(), w.slice(), w.grain(), day)));
        var calendar = calendar();
        var found = new LinkedHashMap<Watching, Finding>();
        var judged =
                new Unusualness(calendar)
                        .of(
                                histories.entrySet().stream()
                                        .collect(
                                                java.util.stream.Collectors.toMap(
                                                        entry -> entry.getKey().watched().about(),
                                                        entry ->
                                                                new Unusualness.History(
                                                                        entry.getKey().grain(),
                                                                        entry.getValue()),
                                                        (a, b) -> a,
                                                        LinkedHashMap::new)));
        watched.forEach(w -> found.put(w, judged.get(w.watched().about())));
        return found;
    }

    /// The complete periods with a value, oldest first.
    private List<Evidence.Point> complete(Slug metric, Slice slice, Grain grain, LocalDate day) {
        if (!metrics.problems(metric).isEmpty()) {
            return List.of();
        }
        var from = grain.startOf(day.minusYears(YEARS_BACK), calendar());
        var query =
                new MetricQuery(
                        java.util.Set.of(metric),
                        slice,
                        List.of(),
                        Optional.of(grain),
                        new Period(from, day.plusDays(1)));
        return metrics.read(query).readings().stream()
                .filter(Reading::complete)
                .flatMap(
                        reading ->
                                reading.value().stream()
                                        .map(value -> new Evidence.Point(reading.period(), value)))
                .toList();
    }

    private FiscalCalendar calendar() {
        return workspace.settings().calendar();
    }
}
