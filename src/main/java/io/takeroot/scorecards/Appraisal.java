package io.takeroot.scorecards;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.metrics.Metrics;
import io.takeroot.metrics.Reading;
import io.takeroot.statistics.Scale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What the readings say about one indicator.
final class Appraisal {
    private final Study study;
    private final Answers answers;
    private final Goals goals;

    Appraisal(Study study, Answers answers) {
        this.study = study;
        this.answers = answers;
        this.goals = new Goals(study, answers);
    }

    /// Without the split of its gap; [#explained] adds it.
    Assessment assessment(List<Annotation> annotations) {
        var actual = actual();
        var series = series();
        var goal = goals.goal();
        var likely = verdict(actual, goal);
        var expected =
                goal.flatMap(wanted -> study.course().flatMap(c -> expected(c, wanted, series)));
        var finding = new FactFinding(actual, goal, expected, series, isAmountAhead());
        var facts = isSilent(likely, goal) ? Facts.NONE : finding.facts(likely);
        var verdict =
                study.indicator()
                        .terms()
                        .rules()
                        .map(rules -> likely.ruled(rules, facts, new Reasons(study)))
                        .orElse(likely);
        return new Assessment(
                study.indicator(),
                title(),
                study.metric().unit(),
                study.nature().kind(),
                study.cadence(),
                study.slice(),
                actual,
                goal,
                goals.baseline(),
                expected,
                verdict.outlook(),
                verdict.status(),
                verdict.why(),
                Optional.empty(),
                series,
                annotations,
                answers.freshness(study.actual()),
                facts);
    }

    private boolean isAmountAhead() {
        return study.nature().kind() == Assessment.Kind.AMOUNT
                && study.course().filter(c -> c.phase() == Course.Phase.AHEAD).isPresent();
    }

    /// Whether the data end too early for any figure to be held against the goal.
    private boolean isSilent(Verdict verdict, Optional<Goal> goal) {
        boolean closed = study.course().filter(c -> c.phase() == Course.Phase.CLOSED).isPresent();
        boolean stale =
                study.hasDays()
                        && study.coverage()
                                .orElseThrow()
                                .isStale(study.cadence(), study.setting().calendar());
        return verdict.status() == Status.NO_DATA && goal.isPresent() && (closed || stale);
    }

    String title() {
        return study.indicator().title().isEmpty()
                ? study.metric().title()
                : study.indicator().title();
    }

    private Figure actual() {
        if (study.looksBackAtStanding()) {
            return Figure.missing(
                    new Period(study.setting().asOf(), study.setting().asOf().plusDays(1)),
                    "it tells how things stand today and cannot be looked back at");
        }
        var reading = answers.total(study.actual());
        var period = study.course().map(Course::shown).orElse(reading.period());
        return figure(reading, period);
    }

    private Figure figure(Reading reading, Period period) {
        boolean complete =
                study.coverage().map(days -> days.isComplete(period)).orElse(reading.complete());
        return Figure.of(reading, period, complete);
    }

    /// Complete periods of the cadence, oldest first.
    private List<Figure> series() {
        return study.hasDays() && !(study.nature() instanceof Nature.Standing)
                ? complete(study.metric().key())
                : List.of();
    }

    private List<Figure> complete(Slug metric) {
        var coverage = study.coverage().orElseThrow();
        return answers.readings(study.series(metric)).stream()
                .map(reading -> figure(reading, whole(reading.period())))
                .filter(figure -> coverage.isComplete(figure.period()))
                .toList();
    }

    private Period whole(Period cut) {
        return study.cadence().periodOf(cut.from(), study.setting().calendar());
    }

    private Verdict verdict(Figure actual, Optional<Goal> goal) {
        var words = new Reasons(study);
        if (study.target().isEmpty()) {
            return Verdict.noData("No target is set for it.");
        }
        if (goal.isEmpty()) {
            return Verdict.noData(goals.whyNone());
        }
        if (study.course().orElseThrow().phase() == Course.Phase.CLOSED) {
            return Verdict.closed(actual, goal.get(), closes(goal.get()), words);
        }
        if (!study.hasDays()) {
            return Verdict.noData(
                    words.sentence(
                            study.nature() instanceof Nature.Standing
                                    ? "it tells how things stand now: there is no history to judge by"
                                    : actual.why()));
        }
        if (study.coverage().orElseThrow().isStale(study.cadence(), study.setting().calendar())) {
            return Verdict.noData(words.stale(study.coverage().orElseThrow()));
        }
        return Verdict.open(
                Simulation.of(evidence(), study.setting().calendar()), goal.get(), actual, words);
    }

    /// Whether the data reach the end of the closed period.
    private boolean closes(Goal goal) {
        return study.coverage().map(days -> days.ends(goal.period())).orElse(true);
    }

    private Evidence evidence() {
        var coverage = study.coverage().orElseThrow();
        return new Evidence(
                adding(),
                scale(),
                study.cadence(),
                history(),
                coverage.seen(study.cadence(), study.setting().calendar()),
                study.course().orElseThrow().days(),
                study::daysOfFigure,
                study.observed().map(this::part).orElse(Evidence.Part.NOTHING),
                study.current().map(this::part).orElse(Evidence.Part.NOTHING));
    }

    private List<Evidence.Point> history() {
        var keys = study.metricsOfFigure();
        var values = complete(keys.getFirst());
        var below = keys.size() > 1 ? complete(keys.get(1)) : values;
        return java.util.stream.IntStream.range(0, values.size())
                .mapToObj(
                        i ->
                                new Evidence.Point(
                                        values.get(i).period(),
                                        number(values.get(i).value(), Double.NaN),
                                        keys.size() > 1
                                                ? number(below.get(i).value(), 0)
                                                : values.get(i).n()))
                .toList();
    }

    private Evidence.Part part(Period days) {
        var keys = study.metricsOfFigure();
        var reading = answers.total(study.total(keys.getFirst(), days));
        double weight =
                keys.size() > 1
                        ? number(answers.total(study.total(keys.get(1), days)).value(), 0)
                        : reading.n();
        return reading.value().isEmpty()
                ? Evidence.Part.NOTHING
                : new Evidence.Part(reading.value().get().doubleValue(), weight);
    }

    private static double number(Optional<BigDecimal> value, double otherwise) {
        return value.map(BigDecimal::doubleValue).orElse(otherwise);
    }

    private Evidence.Adding adding() {
        return switch (study.nature()) {
            case Nature.Sums sums -> Evidence.Adding.SUM;
            case Nature.RunsUp up -> Evidence.Adding.SUM;
            case Nature.Ratios ratios -> Evidence.Adding.WEIGHTED;
            case Nature.Means means -> Evidence.Adding.WEIGHTED;
            case Nature.Alone alone -> Evidence.Adding.OWN;
            case Nature.Standing standing -> Evidence.Adding.OWN;
        };
    }

    /// Shares on the scale of odds; what cannot be negative never below zero (a metric that is
    /// negative at times is found out by the forecast itself).
    private Scale scale() {
        boolean share = study.metric().unit() instanceof Unit.Percent;
        return switch (study.nature()) {
            case Nature.Ratios ratios -> share ? Scale.LOGIT : Scale.LOG1P;
            case Nature.Means means -> share ? Scale.LINEAR : Scale.LOG1P;
            case Nature.Alone alone -> share ? Scale.LINEAR : Scale.LOG1P;
            case Nature.Sums sums -> Scale.LOG1P;
            case Nature.RunsUp up -> Scale.LOG1P;
            case Nature.Standing standing -> Scale.LINEAR;
        };
    }

    private Optional<Expected> expected(Course course, Goal goal, List<Figure> series) {
        return new Pacing(study, series).expected(course, goal, actual());
    }

    /// The same assessment with its gap split by every dimension.
    static Assessment explained(Assessment assessment, Study study, Metrics metrics) {
        var gap =
                assessment.goal().isPresent() && study.hasDays()
                        ? assessment
                                .expected()
                                .flatMap(
                                        expected ->
                                                new GapSplit(study, metrics)
                                                        .gap(assessment.actual(), expected.value()))
                        : Optional.<Gap>empty();
        return assessment.with(gap);
    }
}
