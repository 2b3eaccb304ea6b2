package io.takeroot.scorecards;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.Metrics;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Judges indicators: the front door of the module.
@Component
public class Scorecards {
    private final Definitions definitions;
    private final Workspace workspace;
    private final ScorecardBook book;
    private final Metrics metrics;
    private final Annotations annotations;
    private final AssessedScorecards assessed;
    private final ManualStatuses manual;

    Scorecards(
            Definitions definitions,
            Workspace workspace,
            ScorecardBook book,
            Metrics metrics,
            Annotations annotations,
            AssessedScorecards assessed,
            ManualStatuses manual) {
        this.definitions = definitions;
        this.workspace = workspace;
        this.book = book;
        this.metrics = metrics;
        this.annotations = annotations;
        this.assessed = assessed;
        this.manual = manual;
    }

    /// The subjects of all scorecards: those about everything first, then product by product,
    /// then those of initiatives.
    public List<Subject> all() {
        return book.subjects();
    }

    /// The same without those of work that has not begun or has ended: they can be looked at, but
    /// nobody is to respond to them.
    public List<Subject> underWay() {
        return book.underWay();
    }

    public Optional<Subject> find(ScorecardId id) {
        return all().stream().filter(subject -> subject.id().equals(id)).findFirst();
    }

    /// The scorecard to begin with: the one with the key `overall`, else the first about
    /// everything.
    public Optional<Subject> home() {
        return all().stream().findFirst().filter(subject -> subject.about() == About.EVERYTHING);
    }

    /// The day to judge on when no other is asked for.
    public LocalDate today() {
        return workspace.today();
    }

    /// Judges one scorecard as of a day, every gap explained: only what had happened by then
    /// counts.
    ///
    /// @throws Failure `UNKNOWN_SCORECARD` when there is none of that name
    public Scorecard assess(ScorecardId id, LocalDate asOf) {
        return judged(id, asOf, Judging.Explained.ALL);
    }

    /// The same without splitting the gaps, but for the one that the summary names: several times
    /// faster.
    public Scorecard overview(ScorecardId id, LocalDate asOf) {
        return judged(id, asOf, Judging.Explained.WORST);
    }

    /// One indicator of a scorecard, its gap explained.
    ///
    /// @throws Failure `UNKNOWN_INDICATOR` when the scorecard has none of that name
    public Assessment assess(ScorecardId id, Slug indicator, LocalDate asOf) {
        var subject = find(id).orElseThrow(() -> unknown(id));
        var meant =
                plan(id).indicator(indicator)
                        .filter(found -> found.belongsTo(id))
                        .orElseThrow(() -> unknown(id, indicator));
        return assessed.assessment(
                basis(subject, asOf), indicator, () -> judging(subject, asOf).assessment(meant));
    }

    public Scorecard assess(ScorecardId id) {
        return assess(id, today());
    }

    /// The query behind an indicator's actual figure.
    public Source source(ScorecardId id, Slug indicator, LocalDate asOf) {
        var table = metrics.read(study(id, indicator, asOf).actual());
        return new Source(table.sql(), table.engine(), table.took().toNanos() / 1e9);
    }

    /// The rows behind an indicator's actual figure.
    public Source.Rows rows(ScorecardId id, Slug indicator, LocalDate asOf) {
        var assessment = assess(id, indicator, asOf);
        var question = study(id, indicator, asOf).actual();
        return new Source.Rows(
                assessment,
                metrics.rowsBehind(
                        assessment.indicator().metric(), question.slice(), question.span()));
    }

    /// The indicator as its definition says it.
    public Indicator indicator(ScorecardId id, Slug key) {
        return plan(id).indicator(key).orElseThrow(() -> unknown(id, key));
    }

    /// All indicators of a scorecard as its definition says them.
    public List<Indicator> indicators(ScorecardId id) {
        return plan(id).indicators().filter(indicator -> indicator.belongsTo(id)).toList();
    }

    /// Its indicators in the order of the page, also those that are not shown.
    public Arrangement arrangement(ScorecardId id) {
        var plan = plan(id);
        return new Arrangement(
                plan.title(),
                plan.sections().stream()
                        .map(
                                section ->
                                        new Arrangement.Section(
                                                section.title(),
                                                section.stage(),
                                                section.indicators()))
                        .toList());
    }

    /// What is set of an indicator on this scorecard, as a form shows it.
    public IndicatorEntry entry(ScorecardId id, Slug key) {
        var indicator = indicator(id, key);
        return new IndicatorEntry(
                indicator.owner(),
                target(id, key),
                IndicatorEntry.text(indicator.terms().weights()),
                indicator.terms().audience().text());
    }

    private TargetEntry target(ScorecardId id, Slug key) {
        var indicator = indicator(id, key);
        var unit = metrics.find(indicator.metric()).map(Metric::unit).orElse(new Unit.Plain());
        return indicator
                .targetOf(id)
                .map(target -> TargetEntry.of(target, unit))
                .orElse(TargetEntry.NONE);
    }

    /// The indicator's own title, or that of its metric.
    public String indicatorTitle(ScorecardId id, Slug key) {
        var indicator = indicator(id, key);
        return indicator.title().isEmpty()
                ? metrics.find(indicator.metric()).map(Metric::title).orElse(key.value())
                : indicator.title();
    }

    private Study study(ScorecardId id, Slug indicator, LocalDate asOf) {
        var subject = find(id).orElseThrow(() -> unknown(id));
        var setting = Setting.of(asOf, workspace.today(), workspace.settings());
        return new Studies(metrics, setting, subject)
                .of(indicator(id, indicator))
                .orElseThrow(() -> unknown(id, indicator));
    }

    private Scorecard judged(ScorecardId id, LocalDate asOf, Judging.Explained explained) {
        var subject = find(id).orElseThrow(() -> unknown(id));
        return assessed.scorecard(
                        basis(subject, asOf),
                        explained,
                        () -> judging(subject, asOf).scorecard(plan(id), explained))
                .with(manual.holding(id, asOf));
    }

    /// Judged by another wording of its definition than the one that holds.
    Scorecard judgedBy(Definition other, ScorecardId id, LocalDate asOf) {
        var subject = find(id).orElseThrow(() -> unknown(id));
        return judging(subject, asOf)
                .scorecard(book.read(other), Judging.Explained.WORST)
                .with(manual.holding(id, asOf));
    }

    private AssessedScorecards.Basis basis(Subject subject, LocalDate asOf) {
        return new AssessedScorecards.Basis(
                subject,
                asOf,
                today(),
                definitions.revisionOfNumbers(),
                metrics.revision(
                        plan(subject.id()).indicators().flatMap(Indicator::metrics).toList()));
    }

    /// Changes with every definition and every row that any scorecard depends on.
    public Version version() {
        var all =
                book.plans()
                        .flatMap(ScorecardPlan::indicators)
                        .flatMap(Indicator::metrics)
                        .distinct()
                        .toList();
        return new Version(definitions.revisionOfNumbers(), metrics.revision(all));
    }

    /// What judgements depend on, as two numbers that grow; a key for caches.
    public record Version(long definitions, long rows) {}

    private Judging judging(Subject subject, LocalDate asOf) {
        var setting = Setting.of(asOf, workspace.today(), workspace.settings());
        return new Judging(metrics, setting, subject, annotations.of(subject.id(), asOf));
    }

    private ScorecardPlan plan(ScorecardId id) {
        return book.plan(id.definition()).orElseThrow(() -> unknown(id));
    }

    /// Says that a scorecard has no such indicator.
    public Failure unknown(ScorecardId id, Slug indicator) {
        return Failure.user(
                "UNKNOWN_INDICATOR",
                "scorecard '" + id.text() + "' has no indicator '" + indicator + "' to show");
    }

    /// Says that there is no such scorecard.
    public Failure unknown(ScorecardId id) {
        return Failure.user(
                "UNKNOWN_SCORECARD",
                "there is no scorecard '" + id.text() + "'; 'takeroot score' lists all of them");
    }
}
