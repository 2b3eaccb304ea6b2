package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Metrics;
import io.takeroot.workspace.Workspace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Judges indicators on past days by the same way as today, and holds it against what came.
///
/// **The target** of a past period is the figure of the same period a year before where the data
/// know it, else of the period before: to be at least as good as last time. Both were known when
/// the period began, and neither is easy: by chance about half of all periods reach it. What
/// people set as targets for past periods is not known, and a target made of the forecast itself
/// would flatter it.
@Component
public class BackTests {
    /// How much of a period is over when it is judged: before it, and at its quarters.
    public static final List<Double> ELAPSED = List.of(0.0, 0.25, 0.5, 0.75);

    private final Scorecards scorecards;
    private final Metrics metrics;
    private final Workspace workspace;

    BackTests(Scorecards scorecards, Metrics metrics, Workspace workspace) {
        this.scorecards = scorecards;
        this.metrics = metrics;
        this.workspace = workspace;
    }

    /// The latest periods of an indicator that are over, at most so many, oldest first; none for
    /// an indicator without history.
    public List<BackTest> of(ScorecardId scorecard, Slug indicator, int periods) {
        var subject = scorecards.find(scorecard).orElseThrow(() -> scorecards.unknown(scorecard));
        var meant = scorecards.indicator(scorecard, indicator);
        return study(subject, meant, workspace.today())
                .map(study -> of(study, subject, periods))
                .orElse(List.of());
    }

    /// The figure of a period that is over; empty while it is not, or when it cannot be known.
    public Optional<BigDecimal> came(ScorecardId scorecard, Slug indicator, Period period) {
        return scorecards
                .find(scorecard)
                .flatMap(
                        subject ->
                                study(
                                        subject,
                                        scorecards.indicator(scorecard, indicator),
                                        workspace.today()))
                .filter(study -> study.coverage().orElseThrow().ends(period))
                .flatMap(
                        study ->
                                Answers.to(List.of(study.level(period)), metrics)
                                        .total(study.level(period))
                                        .value());
    }

    private Optional<Study> study(Subject subject, Indicator indicator, LocalDate asOf) {
        var setting = Setting.of(asOf, workspace.today(), workspace.settings());
        var studies = new Studies(metrics, setting, subject);
        return studies.of(indicator)
                .filter(studies::knowsSubject)
                .filter(Study::hasDays)
                .filter(study -> !(study.nature() instanceof Nature.Standing));
    }

    private List<BackTest> of(Study today, Subject subject, int periods) {
        var grain = grain(today);
        var known = figures(today, grain);
        var judged = new ArrayList<Said>();
        known.keySet().stream()
                .skip(Math.max(0, known.size() - periods))
                .forEach(
                        period ->
                                lastTime(period, grain, known)
                                        .map(value -> target(value, period, grain))
                                        .map(today.indicator()::with)
                                        .ifPresent(i -> judged.addAll(judged(subject, i, period))));
        return judged.stream().map(said -> said.came(known)).toList();
    }

    private static Target target(BigDecimal value, Period period, Grain grain) {
        return new Target.Value(value, period.lastDay(), Optional.of(grain));
    }

    /// The period that a target of the indicator is measured over.
    private static Grain grain(Study study) {
        return study.target()
                .flatMap(Target::measuredOver)
                .orElse(study.nature() instanceof Nature.RunsUp ? Grain.QUARTER : study.cadence());
    }

    /// Of all periods that are over.
    private SortedMap<Period, BigDecimal> figures(Study study, Grain grain) {
        var coverage = study.coverage().orElseThrow();
        var span = new Period(coverage.first(), coverage.last().plusDays(1));
        var over =
                grain.periods(span, study.setting().calendar()).stream()
                        .filter(coverage::isComplete)
                        .toList();
        var answers = Answers.to(over.stream().map(study::level).toList(), metrics);
        var known = new TreeMap<Period, BigDecimal>();
        over.forEach(
                period ->
                        answers.total(study.level(period))
                                .value()
                                .ifPresent(value -> known.put(period, value)));
        return known;
    }

    private Optional<BigDecimal> lastTime(
            Period period, Grain grain, Map<Period, BigDecimal> known) {
        var calendar = workspace.settings().calendar();
        var aYearBefore =
                grain == Grain.WEEK ? period.from().minusWeeks(52) : period.from().minusYears(1);
        return Stream.of(aYearBefore, period.from().minusDays(1))
                .flatMap(day -> Stream.ofNullable(known.get(grain.periodOf(day, calendar))))
                .findFirst();
    }

    private List<Said> judged(Subject subject, Indicator indicator, Period period) {
        return ELAPSED.stream()
                .flatMap(
                        elapsed ->
                                study(subject, indicator, dayOf(period, elapsed))
                                        .map(study -> new Said(study, period, elapsed, said(study)))
                                        .stream())
                .filter(said -> said.assessment().goal().isPresent())
                .toList();
    }

    private Assessment said(Study study) {
        return new Appraisal(study, Answers.to(study.questions(), metrics)).assessment(List.of());
    }

    /// The last day of that share of the period; before its first day when nothing is over.
    private static LocalDate dayOf(Period period, double elapsed) {
        return period.from().plusDays((long) (period.days() * elapsed)).minusDays(1);
    }

    /// What was said, before it is held against what came.
    private record Said(Study study, Period period, double elapsed, Assessment assessment) {
        BackTest came(Map<Period, BigDecimal> figures) {
            return new BackTest(
                    study.indicator().key(),
                    period,
                    study.setting().asOf(),
                    elapsed,
                    assessment.goal().orElseThrow(),
                    assessment.status(),
                    assessment.outlook(),
                    points(),
                    Objects.requireNonNull(figures.get(period)));
        }

        private int points() {
            return (int) assessment.series().stream().filter(f -> f.value().isPresent()).count();
        }
    }
}
