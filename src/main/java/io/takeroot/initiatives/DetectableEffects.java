package io.takeroot.initiatives;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.Metrics;
import io.takeroot.scorecards.Indicator;
import io.takeroot.statistics.impact.MinimumEffect;
import io.takeroot.statistics.impact.MinimumEffects;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Says before an initiative starts how large its effect must be to be seen, so that nobody
/// promises what cannot be measured.
///
/// The comparison that the verdict will make is tried out on the past before the start. An answer
/// takes up to a few seconds and is kept until a definition, a dataset or the day changes.
@Component
public class DetectableEffects {
    private static final int USUAL_DAYS = 91;
    private static final int MOST_PERIODS = 26;

    private final Comparisons comparisons;
    private final Metrics metrics;
    private final Initiatives initiatives;
    private final Definitions definitions;
    private final Workspace workspace;
    private final Map<Asked, List<DetectableEffect>> known = new ConcurrentHashMap<>();

    private record Asked(Slug initiative, LocalDate today, long definitions, long rows) {}

    DetectableEffects(
            Comparisons comparisons,
            Metrics metrics,
            Initiatives initiatives,
            Definitions definitions,
            Workspace workspace) {
        this.comparisons = comparisons;
        this.metrics = metrics;
        this.initiatives = initiatives;
        this.definitions = definitions;
        this.workspace = workspace;
    }

    /// One for each indicator, in their order; none for an initiative that is not there.
    public List<DetectableEffect> of(Slug initiative) {
        return initiatives.find(initiative).map(this::kept).orElse(List.of());
    }

    private List<DetectableEffect> kept(Initiative initiative) {
        var named = initiative.indicators().stream().flatMap(Indicator::metrics).toList();
        var now =
                new Asked(
                        initiative.key(),
                        workspace.today(),
                        definitions.revisionOfNumbers(),
                        metrics.revision(named));
        known.keySet()
                .removeIf(old -> old.initiative().equals(now.initiative()) && !old.equals(now));
        return known.computeIfAbsent(now, asked -> of(initiative));
    }

    private List<DetectableEffect> of(Initiative initiative) {
        return initiative.indicators().stream().map(each -> of(initiative, each)).toList();
    }

    private DetectableEffect of(Initiative initiative, Indicator indicator) {
        var tomorrow = workspace.today().plusDays(1);
        var start = initiative.days().start().orElse(tomorrow);
        var known = start.isAfter(tomorrow) ? tomorrow : start;
        var question = new ComparisonCase(initiative, indicator, start, known.minusDays(1));
        if (initiative.controls() instanceof Controls.Randomised) {
            return effect(
                    question,
                    Optional.empty(),
                    "Chance makes its groups: how small an effect can be seen is known once the"
                            + " groups have rows.");
        }
        return switch (comparisons.of(question)) {
            case ComparisonAttempt.Refused(String reason) ->
                    effect(question, Optional.empty(), reason);
            case ComparisonAttempt.Made(Comparison comparison) ->
                    tried(question, comparison, planned(initiative, start, comparison));
        };
    }

    /// How many periods it will be judged by: as long as it is planned to run.
    private static int planned(Initiative initiative, LocalDate start, Comparison comparison) {
        var end =
                initiative
                        .days()
                        .end()
                        .filter(day -> !day.isBefore(start))
                        .orElse(start.plusDays(USUAL_DAYS - 1));
        int periods = 0;
        for (var day = start; !day.isAfter(end); day = comparison.grain().next(day)) {
            periods++;
        }
        return Math.clamp(periods, 1, MOST_PERIODS);
    }

    private DetectableEffect tried(ComparisonCase question, Comparison comparison, int periods) {
        return switch (MinimumEffects.of(comparison.plan(periods))) {
            case MinimumEffect.Estimated estimated ->
                    effect(
                            question,
                            Optional.of(estimated.relative()),
                            sentence(question, estimated, comparison, periods));
            case MinimumEffect.TooFewPeriods refused ->
                    effect(question, Optional.empty(), whole(refused.reason()));
            case MinimumEffect.NotDefined refused ->
                    effect(question, Optional.empty(), whole(refused.reason()));
        };
    }

    /// In shares, by which initiatives compare, and in the metric's own unit, in which targets
    /// are set.
    private String sentence(
            ComparisonCase question,
            MinimumEffect.Estimated estimated,
            Comparison comparison,
            int periods) {
        double meant = comparisons.meant(question);
        double level = estimated.absolute() / estimated.relative();
        return String.format(
                Locale.ROOT,
                "Over %d %s a change of %.0f%%%s would be seen 4 times in 5; %.0f%%%s is meant%s.",
                periods,
                ComparisonGrain.plural(comparison.grain()),
                100 * estimated.relative(),
                amount(question, estimated.absolute(), comparison.grain()),
                100 * meant,
                amount(question, meant * level, comparison.grain()),
                estimated.relative() <= meant ? "" : ", which would most likely go unseen");
    }

    /// ` ($12.4k a week)`; nothing where it cannot be said.
    private String amount(ComparisonCase question, double amount, Grain grain) {
        var settings = workspace.settings();
        return comparisons
                .judged(question)
                .filter(metric -> Double.isFinite(amount))
                .map(
                        metric ->
                                " (%s%s)"
                                        .formatted(
                                                new Formats(settings.zone(), settings.calendar())
                                                        .signed(rounded(amount), unit(metric))
                                                        .substring(1),
                                                ImpactUse.addsUp(metric)
                                                        ? " a " + word(grain)
                                                        : ""))
                .orElse("");
    }

    /// Less than one a week is an amount, too.
    private static Unit unit(Metric metric) {
        return metric.unit() instanceof Unit.Count ? new Unit.Plain() : metric.unit();
    }

    private static BigDecimal rounded(double amount) {
        return BigDecimal.valueOf(Math.abs(amount)).round(new MathContext(3));
    }

    private static String word(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    private static String whole(String reason) {
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }

    private DetectableEffect effect(
            ComparisonCase question, Optional<Double> relative, String sentence) {
        var indicator = question.indicator();
        return new DetectableEffect(
                indicator.key(),
                indicator.title().isEmpty()
                        ? metrics.find(indicator.metric())
                                .map(Metric::title)
                                .orElse(indicator.metric().value())
                        : indicator.title(),
                indicator.role(),
                relative,
                comparisons.meant(question),
                sentence);
    }
}
