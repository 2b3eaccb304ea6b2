package io.takeroot.bench;

import io.takeroot.statistics.causechain.Account;
import io.takeroot.statistics.causechain.CauseChain;
import io.takeroot.statistics.causechain.CauseChains;

/// Traces the faults of invented trees, whose truth is known because they are made here.
///
/// @param trees how many were traced
/// @param named how many paths end at the metric at fault
/// @param amongThree how many have it among the first three suspects
/// @param falseNames in how many of as many trees without a fault a metric is named for sure
/// @param worstRest by how much contributions and own part miss a gap at worst, as its share
/// @param leastMetrics of any tree
public record CauseChainTrial(
        int trees, int named, int amongThree, int falseNames, double worstRest, int leastMetrics) {
    /// A gap may have built up over so many periods.
    private static final int BACK = 3;

    private static final int FIRST = 3;

    /// Seeds of trees without a fault lie this far from those with one.
    private static final long APART = 1_000_003;

    /// Traces so many trees with a fault and as many without; the same seed makes the same trees.
    public static CauseChainTrial run(long seed, int trees) {
        int named = 0;
        int among = 0;
        int wrong = 0;
        double worst = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < trees; i++) {
            var invented = InventedCase.of(seed + i);
            var traced = traced(invented);
            named += traced.path().getLast().name().equals(invented.fault()) ? 1 : 0;
            among += isAmongFirst(traced, invented.fault()) ? 1 : 0;
            worst = Math.max(worst, worstRest(traced));
            least = Math.min(least, invented.metrics());
            wrong += traced(InventedCase.sound(seed + i + APART)).sure() ? 1 : 0;
        }
        return new CauseChainTrial(trees, named, among, wrong, worst, least);
    }

    private static CauseChain.Traced traced(InventedCase invented) {
        return switch (CauseChains.of(invented.tree(), BACK)) {
            case CauseChain.Traced traced -> traced;
            case CauseChain.NotDefined(String reason) -> throw new IllegalStateException(reason);
        };
    }

    private static boolean isAmongFirst(CauseChain.Traced traced, String fault) {
        return traced.suspects().stream()
                .limit(FIRST)
                .anyMatch(suspect -> suspect.name().equals(fault));
    }

    private static double worstRest(CauseChain.Traced traced) {
        return traced.accounts().stream()
                .filter(account -> account.gap() != 0)
                .mapToDouble(CauseChainTrial::rest)
                .max()
                .orElse(0);
    }

    private static double rest(Account account) {
        double told =
                account.own()
                        + account.contributions().stream()
                                .mapToDouble(Account.Contribution::effect)
                                .sum();
        return Math.abs(told - account.gap()) / Math.abs(account.gap());
    }
}
