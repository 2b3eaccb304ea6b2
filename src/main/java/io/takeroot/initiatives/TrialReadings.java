package io.takeroot.initiatives;

import io.takeroot.initiatives.ImpactReading.Against;
import io.takeroot.initiatives.ImpactReading.Basis;
import io.takeroot.initiatives.ImpactReading.Check;
import io.takeroot.initiatives.ImpactReading.Evidence;
import io.takeroot.initiatives.ImpactReading.Group;
import io.takeroot.initiatives.ImpactReading.Held;
import io.takeroot.initiatives.ImpactReading.Holding;
import io.takeroot.initiatives.ImpactReading.Outcome;
import io.takeroot.initiatives.ImpactReading.Picture;
import io.takeroot.initiatives.ImpactReading.Size;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.Metrics;
import io.takeroot.metrics.MomentQuery;
import io.takeroot.metrics.Moments;
import io.takeroot.statistics.impact.Arm;
import io.takeroot.statistics.impact.Study;
import io.takeroot.statistics.impact.Trial;
import io.takeroot.statistics.impact.TrialImpact;
import io.takeroot.statistics.impact.Trials;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads an initiative whose groups chance put together: every row of the dataset is a unit.
@Component
class TrialReadings {
    private final Metrics metrics;

    TrialReadings(Metrics metrics) {
        this.metrics = metrics;
    }

    Outcome of(ComparisonCase question, Metric metric, Controls.Randomised groups) {
        var known = metrics.covered(List.of(metric.key()));
        var span = span(question, known);
        if (span.isEmpty()) {
            return unknown("There are no figures from its start on yet.");
        }
        var asked = new Asked(question, metric, groups);
        try {
            return switch (judge(asked, span.get())) {
                case Judged.Refused(String reason) -> unknown(reason);
                case Judged.Made made ->
                        outcome(
                                made,
                                groups,
                                known.isEmpty()
                                        ? undated()
                                        : holding(asked, span.get(), made.impact()));
            };
        } catch (Failure failure) {
            return unknown(failure.problems().getFirst().message());
        }
    }

    private record Asked(ComparisonCase question, Metric metric, Controls.Randomised groups) {}

    private sealed interface Judged {
        record Made(
                Arm treated,
                Arm control,
                TrialImpact.Estimated impact,
                TrialImpact.SampleRatio ratio)
                implements Judged {}

        record Refused(String reason) implements Judged {}
    }

    /// From the start to the last day known; without dates any span will do.
    private static Optional<Period> span(ComparisonCase question, Optional<Period> known) {
        var tomorrow = question.asOf().plusDays(1);
        var to = known.map(Period::to).filter(tomorrow::isAfter).orElse(tomorrow);
        return question.start().isBefore(to)
                ? Optional.of(new Period(question.start(), to))
                : Optional.empty();
    }

    private Judged judge(Asked asked, Period span) {
        var groups = asked.groups();
        var query =
                new MomentQuery(
                        asked.metric().key(),
                        asked.question().indicator().slice(),
                        groups.dimension(),
                        span);
        return switch (metrics.moments(query)) {
            case Moments.NotDefined(String reason) -> new Judged.Refused(reason + ".");
            case Moments.Known moments -> {
                var treated = arm(moments, groups.treated());
                var control = arm(moments, groups.control());
                var result =
                        Trials.of(
                                new Trial(
                                        moments.share() ? Trial.Outcome.SHARE : Trial.Outcome.MEAN,
                                        control,
                                        List.of(treated)));
                yield switch (result.arms().getFirst()) {
                    case TrialImpact.NotDefined not -> new Judged.Refused(not.reason() + ".");
                    case TrialImpact.Estimated impact ->
                            new Judged.Made(treated, control, impact, result.ratio());
                };
            }
        };
    }

    private static Arm arm(Moments.Known moments, String name) {
        return moments.groups().stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .map(g -> new Arm(name, g.rows(), g.mean(), g.variance()))
                .orElseGet(() -> new Arm(name, 0, 0, 0));
    }

    private static Outcome outcome(Judged.Made made, Controls.Randomised groups, Holding holding) {
        var impact = made.impact();
        return new Outcome.Known(
                new Size(impact.perUnit(), Optional.empty(), impact.relative(), impact.smallest()),
                new Evidence(
                        Basis.RANDOMISED,
                        impact.method(),
                        impact.probability(),
                        impact.chance(),
                        List.of(
                                new Check(
                                        "Groups of the size meant",
                                        made.ratio().isKept(),
                                        made.ratio().sentence()))),
                holding,
                new Against(
                        Grain.DAY,
                        0,
                        0,
                        "Chance decided who was reached: %s against %s, by %s."
                                .formatted(groups.treated(), groups.control(), groups.dimension()),
                        "Each row is one unit; %,d of them are compared.".formatted(impact.units()),
                        List.of(),
                        List.of(),
                        List.of()),
                new Picture(
                        LocalDate.EPOCH,
                        List.of(),
                        List.of(),
                        List.of(group(made.treated()), group(made.control()))));
    }

    private static Group group(Arm arm) {
        return new Group(arm.name(), arm.units(), arm.mean());
    }

    private static Holding undated() {
        return new Holding(
                Held.TOO_EARLY,
                "The rows have no dates, so whether it lasts beyond what they sum up cannot be"
                        + " said.",
                Optional.empty());
    }

    /// From the day after its last one where the data reach beyond it, else over the later half.
    private Holding holding(Asked asked, Period span, TrialImpact.Estimated whole) {
        var last = asked.question().initiative().days().end();
        boolean ended = last.filter(day -> day.plusDays(1).isBefore(span.to())).isPresent();
        var from =
                ended
                        ? last.orElseThrow().plusDays(1)
                        : span.from().plusDays((span.days() + 1) / 2);
        if (!from.isBefore(span.to())) {
            return ImpactHolding.of(whole.perUnit(), Optional.empty(), ended, "days");
        }
        var rest = new Period(from, span.to());
        var later =
                judge(asked, rest) instanceof Judged.Made made
                        ? Optional.of(
                                new Study.Later(
                                        Math.toIntExact(rest.days()),
                                        made.impact().perUnit(),
                                        made.impact().probability()))
                        : Optional.<Study.Later>empty();
        return ImpactHolding.of(whole.perUnit(), later, ended, "days");
    }

    private static Outcome unknown(String reason) {
        return new Outcome.Unknown(
                Character.toUpperCase(reason.charAt(0)) + reason.substring(1), Optional.empty());
    }
}
