package io.takeroot.initiatives;

import io.takeroot.initiatives.ImpactReading.Against;
import io.takeroot.initiatives.ImpactReading.Basis;
import io.takeroot.initiatives.ImpactReading.Evidence;
import io.takeroot.initiatives.ImpactReading.Holding;
import io.takeroot.initiatives.ImpactReading.Moment;
import io.takeroot.initiatives.ImpactReading.Outcome;
import io.takeroot.initiatives.ImpactReading.Picture;
import io.takeroot.initiatives.ImpactReading.Placebo;
import io.takeroot.initiatives.ImpactReading.Share;
import io.takeroot.initiatives.ImpactReading.Size;
import io.takeroot.kernel.Slice;
import io.takeroot.metrics.Direction;
import io.takeroot.metrics.Metric;
import io.takeroot.statistics.impact.Effect;
import io.takeroot.statistics.impact.Impact;
import io.takeroot.statistics.impact.Impacts;
import io.takeroot.statistics.impact.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reads what an initiative changed in one indicator.
@Component
class ImpactReadings {
    /// An interval reaches 1.96 errors; 4 in 5 are seen from 2.8 errors on.
    private static final double SEEN_PER_REACH = 1 + 0.8416 / 1.96;

    private final Comparisons comparisons;
    private final TrialReadings trials;

    ImpactReadings(Comparisons comparisons, TrialReadings trials) {
        this.comparisons = comparisons;
        this.trials = trials;
    }

    ImpactReading of(ComparisonCase question) {
        var metric = comparisons.judged(question);
        var indicator = question.indicator();
        var outcome =
                question.initiative().controls() instanceof Controls.Randomised groups
                                && metric.isPresent()
                        ? trials.of(question, metric.get(), groups)
                        : compared(question, metric);
        return new ImpactReading(
                indicator.key(),
                indicator.title().isEmpty()
                        ? metric.map(Metric::title).orElse(indicator.metric().value())
                        : indicator.title(),
                indicator.role(),
                indicator.metric(),
                metric.map(Metric::unit).orElseGet(io.takeroot.kernel.Unit.Plain::new),
                metric.map(found -> place(question, found)).orElse(""),
                metric.map(Metric::direction).orElse(Direction.UP),
                comparisons.meant(question),
                outcome);
    }

    private String place(ComparisonCase question, Metric metric) {
        return comparisons.aim(question, metric).slices().stream()
                .map(Slice::words)
                .collect(Collectors.joining("; "));
    }

    private Outcome compared(ComparisonCase question, Optional<Metric> metric) {
        if (metric.filter(found -> found.direction() == Direction.BAND).isPresent()) {
            return new Outcome.Unknown(
                    "It is to stay inside a band, so neither more nor less of it is better.",
                    Optional.empty());
        }
        return switch (comparisons.of(question)) {
            case ComparisonAttempt.Refused(String reason) ->
                    new Outcome.Unknown(reason, Optional.empty());
            case ComparisonAttempt.Made(Comparison comparison) ->
                    comparison.after() == 0
                            ? unknown("no figures are known from its start on yet", comparison)
                            : judged(comparison, metric.orElseThrow());
        };
    }

    private Outcome judged(Comparison comparison, Metric metric) {
        return switch (Impacts.of(comparison.panel())) {
            case Impact.Estimated estimated -> known(comparison, metric, estimated);
            case Impact.TooFewPeriods refused -> unknown(refused.reason(), comparison);
            case Impact.PoorFit refused -> unknown(refused.reason(), comparison);
            case Impact.Confounded refused -> unknown(refused.reason(), comparison);
            case Impact.NotDefined refused -> unknown(refused.reason(), comparison);
        };
    }

    private static Outcome unknown(String reason, Comparison comparison) {
        var sentence = Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
        return new Outcome.Unknown(
                sentence.endsWith(".") ? sentence : sentence + ".",
                Optional.of(against(comparison, List.of())));
    }

    private Outcome known(Comparison comparison, Metric metric, Impact.Estimated estimated) {
        var study = Impacts.study(comparison.panel(), later(comparison)).orElseThrow();
        var effects = estimated.effects();
        double reach = (effects.relative().high() - effects.relative().low()) / 2;
        var evidence = estimated.evidence();
        boolean weak = evidence.strength() == Impact.Strength.WEAK;
        return new Outcome.Known(
                new Size(
                        effects.average(),
                        ImpactUse.addsUp(metric)
                                ? Optional.of(effects.cumulative())
                                : Optional.empty(),
                        effects.relative(),
                        SEEN_PER_REACH * reach),
                new Evidence(
                        weak ? Basis.WEAK : Basis.COMPARED,
                        evidence.method(),
                        evidence.probability(),
                        2 * (1 - evidence.probability()),
                        new ImpactChecks(comparison, estimated).all()),
                holding(comparison, estimated, study),
                against(comparison, evidence.donors()),
                picture(comparison, estimated, study));
    }

    /// From where on it has to hold: after its last day where two periods lie there, else the
    /// later half.
    private static int later(Comparison comparison) {
        int periods = comparison.periods().size();
        return periods - comparison.end() >= 2
                ? comparison.end()
                : comparison.begin() + (comparison.after() + 1) / 2;
    }

    private static Holding holding(Comparison comparison, Impact.Estimated estimated, Study study) {
        boolean ended = comparison.periods().size() - comparison.end() >= 2;
        return ImpactHolding.of(
                estimated.effects().average(),
                study.later(),
                ended,
                ComparisonGrain.plural(comparison.grain()));
    }

    private static Against against(Comparison comparison, List<Impact.Weight> weights) {
        var choice = comparison.choice();
        return new Against(
                comparison.grain(),
                comparison.begin(),
                comparison.after(),
                choice.why(),
                choice.grainWhy(),
                weights.stream()
                        .map(weight -> new Share(weight.donor(), percent(weight.share())))
                        .toList(),
                choice.leftOut().stream()
                        .map(left -> new Share(left.value(), left.reason()))
                        .toList(),
                choice.sharing());
    }

    private static String percent(double share) {
        return share < 0.01 ? "<1%" : Math.round(100 * share) + "%";
    }

    private static Picture picture(Comparison comparison, Impact.Estimated estimated, Study study) {
        var moments = new ArrayList<Moment>();
        var values = comparison.treated().values();
        for (int t = 0; t < values.length; t++) {
            double without = study.without().get(t);
            var effect =
                    t < comparison.begin()
                            ? new Effect(0, 0, 0)
                            : estimated.effects().periods().get(t - comparison.begin());
            double top = without + effect.point();
            moments.add(
                    new Moment(
                            comparison.periods().get(t),
                            Double.isNaN(values[t]) ? Optional.empty() : Optional.of(values[t]),
                            new Effect(without, top - effect.high(), top - effect.low())));
        }
        return new Picture(
                comparison.periods().get(comparison.begin()),
                moments,
                study.placebos().stream()
                        .map(each -> new Placebo(each.donor(), each.effect()))
                        .toList(),
                List.of());
    }
}
