package io.takeroot.statistics.impact;

import io.takeroot.statistics.Series;
import io.takeroot.statistics.impact.Rollout.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/// Judges an initiative whose units started at different times.
///
/// Each cohort (the mean of the units that started together) is judged by [Impacts] against the
/// units that were never reached and, up to their own start, those not yet reached; never against
/// units already reached, whose effects would be taken off (Goodman-Bacon, Journal of
/// Econometrics 225 (2021) 254-277). Effects are then averaged by periods since the start and
/// overall, each unit and period counted once, as Callaway and Sant'Anna do, same journal 225
/// (2021) 200-230. Cohorts share donors, so their errors are taken to move together: the half
/// widths are averaged, which is never too narrow.
public final class Rollouts {

    private static final int ENOUGH = 2;

    private Rollouts() {}

    /// What the rollout changed.
    ///
    /// A cohort is judged as long as two other units are unreached, with only one other as
    /// long as that one is. Cohorts that [Impacts] refuses are left out and said; if none is
    /// left, [RolloutImpact.NotDefined]. The order of units does not matter beyond rounding.
    public static RolloutImpact of(Rollout rollout) {
        var starts = new TreeSet<Integer>();
        rollout.units().forEach(unit -> unit.start().ifPresent(starts::add));
        var judged = new ArrayList<Judged>();
        var notes = new ArrayList<String>();
        for (int start : starts) {
            judge(rollout, start, judged, notes);
        }
        if (judged.isEmpty()) {
            return new RolloutImpact.NotDefined(
                    notes.isEmpty() ? "no unit was reached yet" : notes.getFirst());
        }
        return estimated(judged, notes);
    }

    /// A cohort with its answer.
    private record Judged(int start, int units, Impact.Estimated impact) {
        int weight() {
            return units * impact.effects().periods().size();
        }
    }

    private static void judge(Rollout rollout, int start, List<Judged> judged, List<String> notes) {
        var members =
                rollout.units().stream()
                        .filter(unit -> unit.start().orElse(-1) == start)
                        .map(Unit::series)
                        .toList();
        int end = end(rollout, start);
        if (end <= start) {
            notes.add(
                    "Started at %d: no unit was still unreached to compare with.".formatted(start));
            return;
        }
        var donors =
                rollout.units().stream()
                        .filter(unit -> reached(unit) >= end)
                        .map(unit -> cut(unit.series(), end))
                        .toList();
        var series = new Series(mean(members, end), rollout.season(), rollout.scale());
        switch (Impacts.withoutVotes(new Panel(series, donors, start))) {
            case Impact.Estimated impact -> judged.add(new Judged(start, members.size(), impact));
            case Impact.TooFewPeriods refusal -> notes.add(note(start, refusal.reason()));
            case Impact.PoorFit refusal -> notes.add(note(start, refusal.reason()));
            case Impact.Confounded refusal -> notes.add(note(start, refusal.reason()));
            case Impact.NotDefined refusal -> notes.add(note(start, refusal.reason()));
        }
    }

    private static String note(int start, String reason) {
        return String.format(Locale.ROOT, "Started at %d, not judged: %s.", start, reason);
    }

    private static int reached(Unit unit) {
        return unit.start().orElse(Integer.MAX_VALUE);
    }

    /// The first period in which fewer than two units are unreached (fewer than one, if there is
    /// only one to begin with), or the end of the series.
    private static int end(Rollout rollout, int start) {
        int periods = rollout.units().getFirst().series().values().length;
        var later =
                rollout.units().stream()
                        .mapToInt(Rollouts::reached)
                        .filter(reached -> reached > start)
                        .sorted()
                        .toArray();
        if (later.length == 0) {
            return start;
        }
        int compared = Math.min(ENOUGH, later.length);
        return Math.min(periods, later[later.length - compared]);
    }

    private static Donor cut(Donor donor, int end) {
        return new Donor(donor.name(), Arrays.copyOf(donor.values(), end));
    }

    private static double[] mean(List<Donor> members, int end) {
        var mean = new double[end];
        for (var member : members) {
            var values = member.values();
            for (int t = 0; t < end; t++) {
                mean[t] += values[t] / members.size();
            }
        }
        return mean;
    }

    private static RolloutImpact estimated(List<Judged> judged, List<String> notes) {
        var whole = new Sum();
        var relative = new Sum();
        var ages = new TreeMap<Integer, Sum>();
        var cohorts = new ArrayList<RolloutImpact.Cohort>();
        for (var cohort : judged) {
            var effects = cohort.impact().effects();
            whole.add(effects.average(), cohort.weight());
            relative.add(effects.relative(), cohort.weight());
            cohorts.add(
                    new RolloutImpact.Cohort(cohort.start(), cohort.units(), effects.average()));
            for (int age = 0; age < effects.periods().size(); age++) {
                ages.computeIfAbsent(age, key -> new Sum())
                        .add(effects.periods().get(age), cohort.units());
            }
        }
        var byAge = new ArrayList<RolloutImpact.Age>();
        ages.forEach((age, sum) -> byAge.add(new RolloutImpact.Age(age, sum.weight, sum.mean())));
        return new RolloutImpact.Estimated(whole.mean(), relative.mean(), byAge, cohorts, notes);
    }

    /// A weighted mean of effects and of their ends.
    private static final class Sum {
        private int weight;
        private double point;
        private double low;
        private double high;

        void add(Effect effect, int times) {
            weight += times;
            point += times * effect.point();
            low += times * effect.low();
            high += times * effect.high();
        }

        Effect mean() {
            return new Effect(point / weight, low / weight, high / weight);
        }
    }
}
