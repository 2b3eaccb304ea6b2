package io.takeroot.initiatives;

import io.takeroot.groundwork.Products;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Unit;
import io.takeroot.metrics.Formula;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.Metrics;
import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Chooses what an indicator of an initiative is compared with, by stated rules.
@Component
class Comparisons {
    private final Metrics metrics;
    private final Products products;
    private final Workspace workspace;
    private final ComparisonDonors donors;

    Comparisons(Metrics metrics, Products products, Workspace workspace, ComparisonDonors donors) {
        this.metrics = metrics;
        this.products = products;
        this.workspace = workspace;
        this.donors = donors;
    }

    /// The metric that is judged: of one that runs up over a window what runs into it.
    Optional<Metric> judged(ComparisonCase question) {
        return metrics.find(question.indicator().metric())
                .filter(metric -> metrics.problems(metric.key()).isEmpty())
                .flatMap(
                        metric ->
                                metric.formula() instanceof Formula.Cumulative cumulative
                                        ? metrics.find(cumulative.of())
                                        : Optional.of(metric));
    }

    ComparisonAttempt of(ComparisonCase question) {
        var metric = judged(question);
        if (metric.isEmpty()) {
            return new ComparisonAttempt.Refused(
                    "The metric " + question.indicator().metric() + " cannot be read.");
        }
        var covered = metrics.covered(List.of(metric.get().key()));
        var tomorrow = question.asOf().plusDays(1);
        if (covered.isEmpty() || !covered.get().from().isBefore(tomorrow)) {
            return new ComparisonAttempt.Refused("There are no dated figures of it yet.");
        }
        var to = covered.get().to().isBefore(tomorrow) ? covered.get().to() : tomorrow;
        return of(question, metric.get(), new Period(covered.get().from(), to));
    }

    private ComparisonAttempt of(ComparisonCase question, Metric metric, Period known) {
        var grains = new ComparisonGrain(known, question.start(), calendar());
        var cadence = question.indicator().cadence();
        var aim = aim(question, metric);
        for (var grain : grains.candidates(cadence)) {
            var periods = grains.periods(grain);
            var figures = new ComparisonFigures(metrics, metric, grain, periods, calendar());
            Optional<ComparisonFigures.Row> treated;
            try {
                treated = figures.joined(aim.slices());
            } catch (Failure failure) {
                return new ComparisonAttempt.Refused(failure.problems().getFirst().message());
            }
            if (treated.isEmpty()) {
                return new ComparisonAttempt.Refused(
                        "The figures of several products cannot be joined to one for this metric.");
            }
            if (treated.get().empty() * 5 <= periods.size()) {
                var row = treated.get();
                var why = why(grain, cadence, grains.begin(grain, periods));
                return new ComparisonAttempt.Made(
                        comparison(question, metric, figures, new Frame(grain, periods, row, why)));
            }
        }
        return new ComparisonAttempt.Refused(
                grains.candidates(cadence).isEmpty()
                        ? "Too few figures: " + grains.tooShort(cadence) + "."
                        : "Too few rows: more than one period in five has none.");
    }

    /// The treated figures over the periods chosen.
    private record Frame(
            Grain grain, List<LocalDate> periods, ComparisonFigures.Row treated, String why) {}

    private Comparison comparison(
            ComparisonCase question, Metric metric, ComparisonFigures figures, Frame frame) {
        var grains = new ComparisonGrain(wide(frame), question.start(), calendar());
        int begin = grains.begin(frame.grain(), frame.periods());
        var aim = aim(question, metric);
        var chosen = donors.choose(question, aim, figures, begin, dimensions(metric));
        return new Comparison(
                frame.grain(),
                frame.periods(),
                new Series(
                        frame.treated().values(),
                        ComparisonGrain.season(frame.grain()),
                        scale(metric, frame.treated().values())),
                chosen.donors(),
                begin,
                end(question, frame, begin),
                new Comparison.Choice(
                        chosen.dimension(),
                        chosen.why(),
                        chosen.leftOut(),
                        frame.why(),
                        donors.sharing(question, aim, chosen.dimension(), dimensions(metric))));
    }

    private static Period wide(Frame frame) {
        return new Period(
                frame.periods().getFirst(), frame.grain().next(frame.periods().getLast()));
    }

    private static int end(ComparisonCase question, Frame frame, int begin) {
        var last = question.initiative().days().end();
        int end = begin;
        while (end < frame.periods().size()
                && last.filter(frame.periods().get(end)::isAfter).isEmpty()) {
            end++;
        }
        return end;
    }

    private static String why(Grain grain, Grain cadence, int begin) {
        var plural = ComparisonGrain.plural(grain);
        return grain == cadence
                ? "By %s, as its indicator is read; %d of them lie before the start."
                        .formatted(plural, begin)
                : "By %s, since there are too few %s; %d lie before the start."
                        .formatted(plural, ComparisonGrain.plural(cadence), begin);
    }

    ComparisonAim aim(ComparisonCase question, Metric metric) {
        return ComparisonAim.of(
                question.initiative(), question.indicator(), products, dimensions(metric));
    }

    /// The change that an indicator was meant to bring, as a share of its level.
    double meant(ComparisonCase question) {
        var aim =
                metrics.find(question.indicator().metric())
                        .filter(metric -> metrics.problems(metric.key()).isEmpty())
                        .map(metric -> aim(question, metric))
                        .orElse(new ComparisonAim(List.of()));
        return new ImpactUse(metrics, aim).of(question.indicator());
    }

    private Set<String> dimensions(Metric metric) {
        return new LinkedHashSet<>(metrics.dimensions(List.of(metric.key())));
    }

    private static Scale scale(Metric metric, double[] values) {
        var known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (metric.unit() instanceof Unit.Percent
                && Arrays.stream(known).allMatch(value -> value >= 0 && value <= 1)) {
            return Scale.LOGIT;
        }
        return Arrays.stream(known).allMatch(value -> value >= 0) ? Scale.LOG1P : Scale.LINEAR;
    }

    private FiscalCalendar calendar() {
        return workspace.settings().calendar();
    }
}
