package io.takeroot.statistics.causechain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Works out one tree whose metrics can all be read.
final class Chain {
    /// A move smaller than this share of a metric's expected figure is never made much of,
    /// however exact its history was.
    private static final double LEAST_SPREAD = 0.002;

    private static final double MORE_LIKELY_THAN_NOT = 0.5;

    /// A move of twice the usual spread that matters at the root; one metric in twenty moves as
    /// far.
    private static final double LEAST_EVIDENCE = 1;

    /// What a metric is made of, with what it needs to be worked out again.
    private record Worked(JudgedMetric metric, OwnPart own, Shares shares, double spread) {}

    private final JudgedMetric root;
    private final Map<String, Worked> worked = new LinkedHashMap<>();
    private final Map<String, String> above = new LinkedHashMap<>();

    Chain(JudgedMetric root, double usualSpread) {
        this.root = root;
        work(root, usualSpread);
    }

    private void work(JudgedMetric metric, double usualSpread) {
        var actual = metric.parts().stream().mapToDouble(JudgedMetric::actual).toArray();
        var expected = metric.parts().stream().mapToDouble(JudgedMetric::expected).toArray();
        var own = OwnPart.of(metric, actual, expected);
        var shares = Shares.of(metric, own, actual, expected);
        double spread = Double.isNaN(metric.spread()) ? usualSpread : relative(metric);
        double unsure = unsure(metric, actual, expected);
        var known =
                new Worked(
                        metric,
                        own,
                        shares,
                        Math.abs(metric.expected())
                                * Math.sqrt(
                                        LEAST_SPREAD * LEAST_SPREAD + spread * spread + unsure));
        if (worked.put(metric.name(), known) != null) {
            throw new IllegalArgumentException(metric.name() + " stands in the tree twice");
        }
        for (var part : metric.parts()) {
            above.put(part.name(), metric.name());
            work(part, usualSpread);
        }
    }

    private static double relative(JudgedMetric metric) {
        return metric.expected() == 0 ? 0 : metric.spread() / Math.abs(metric.expected());
    }

    /// The variance, as a share, that comes from not knowing the elasticities better.
    private static double unsure(JudgedMetric metric, double[] actual, double[] expected) {
        double sum = 0;
        if (metric.composition() instanceof Composition.Driven(var drives)) {
            for (int i = 0; i < drives.size(); i++) {
                double unsure =
                        drives.get(i).known().error() * StrictMath.log(actual[i] / expected[i]);
                sum += unsure * unsure;
            }
        }
        return sum;
    }

    /// @param back over how many periods the gap built up
    /// @param tries among how many such spans the most telling one is chosen
    CauseChain.Traced traced(int back, int tries) {
        var accounts = worked.values().stream().map(this::account).toList();
        var suspects = suspects(accounts, tries);
        double found = suspects.stream().mapToDouble(CauseChain.Suspect::probability).sum();
        var first = suspects.getFirst();
        boolean standsOut =
                first.evidence() >= LEAST_EVIDENCE
                        && first.probability() >= MORE_LIKELY_THAN_NOT * found;
        var path = standsOut ? path(first.name(), accounts) : List.of(accounts.getFirst());
        return new CauseChain.Traced(
                path,
                standsOut && found >= MORE_LIKELY_THAN_NOT,
                standsOut ? stop(path.getLast()) : CauseChain.Stop.NOTHING_UNUSUAL,
                suspects,
                accounts,
                back);
    }

    private static CauseChain.Stop stop(Account end) {
        return end.contributions().isEmpty() ? CauseChain.Stop.NO_PARTS : CauseChain.Stop.OWN_MOVE;
    }

    private Account account(Worked known) {
        var metric = known.metric();
        var contributions = new ArrayList<Account.Contribution>();
        for (int i = 0; i < metric.parts().size(); i++) {
            contributions.add(
                    new Account.Contribution(
                            metric.parts().get(i).name(), known.shares().parts()[i]));
        }
        double moved =
                known.spread() == 0 ? 0 : known.own().move(metric.expected()) / known.spread();
        return new Account(
                metric.name(),
                metric.actual(),
                metric.expected(),
                metric.gap(),
                contributions,
                known.shares().own(),
                known.spread(),
                Surprise.normal(moved, metric.degrees()),
                root.actual() - without(root, metric.name()));
    }

    /// The root's figure, had one metric's own part been as expected and all else as it was.
    private double without(JudgedMetric metric, String reset) {
        var known = known(metric.name());
        double parts =
                metric.parts().isEmpty()
                        ? known.own().nothing()
                        : metric.composition()
                                .of(
                                        metric.parts().stream()
                                                .mapToDouble(part -> without(part, reset))
                                                .toArray());
        return known.own()
                .with(
                        parts,
                        metric.name().equals(reset)
                                ? known.own().expected()
                                : known.own().actual());
    }

    private Worked known(String name) {
        return Objects.requireNonNull(worked.get(name));
    }

    private List<CauseChain.Suspect> suspects(List<Account> accounts, int tries) {
        double noise = accounts.stream().mapToDouble(Chain::noise).sum();
        double wanted = root.gap() * root.gap() + noise;
        var weights =
                accounts.stream()
                        .mapToDouble(a -> Surprise.evidence(a.moved(), noise(a), wanted))
                        .toArray();
        double most = Math.max(0, java.util.Arrays.stream(weights).max().orElse(0));
        double all = (double) tries * accounts.size() * StrictMath.exp(-most);
        for (double weight : weights) {
            all += StrictMath.exp(weight - most);
        }
        var suspects = new ArrayList<CauseChain.Suspect>();
        for (int i = 0; i < weights.length; i++) {
            var account = accounts.get(i);
            suspects.add(
                    new CauseChain.Suspect(
                            account.name(),
                            StrictMath.exp(weights[i] - most) / all,
                            weights[i],
                            account.moved(),
                            account.effect()));
        }
        suspects.sort(
                Comparator.comparingDouble(CauseChain.Suspect::probability)
                        .reversed()
                        .thenComparing(CauseChain.Suspect::name));
        return suspects;
    }

    /// The variance that a metric's usual noise has at the root.
    private static double noise(Account account) {
        double one = account.moved() == 0 ? 0 : account.effect() / account.moved();
        return Double.isFinite(one) ? one * one : 0;
    }

    private List<Account> path(String end, List<Account> accounts) {
        var names = new ArrayList<String>();
        for (String at = end; at != null; at = above.get(at)) {
            names.addFirst(at);
        }
        return names.stream()
                .map(
                        name ->
                                accounts.stream()
                                        .filter(account -> account.name().equals(name))
                                        .findFirst()
                                        .orElseThrow())
                .toList();
    }
}
