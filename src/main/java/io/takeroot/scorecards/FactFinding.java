package io.takeroot.scorecards;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// Finds the facts that status rules look at, exactly: a pace of 90 by 100 is 0.9.
///
/// @param aheadAmount whether an amount's period lies ahead: today's figure is then that of another
///     period, and says nothing about pace and gap
record FactFinding(
        Figure actual,
        Optional<Goal> goal,
        Optional<Expected> expected,
        List<Figure> series,
        boolean aheadAmount) {
    Facts facts(Verdict verdict) {
        return Facts.NONE
                .with(Fact.PROBABILITY, probability(verdict))
                .with(Fact.PACE, pace())
                .with(Fact.GAP, gap())
                .with(Fact.ACTUAL, actual.value())
                .with(Fact.CHANGE, change());
    }

    /// Once the goal's day has passed it is certain.
    private static Optional<BigDecimal> probability(Verdict verdict) {
        return verdict.outlook()
                .map(outlook -> BigDecimal.valueOf(outlook.probability()))
                .or(
                        () ->
                                switch (verdict.status()) {
                                    case ON_TRACK -> Optional.of(BigDecimal.ONE);
                                    case OFF_TRACK -> Optional.of(BigDecimal.ZERO);
                                    case AT_RISK, NO_DATA -> Optional.empty();
                                });
    }

    private Optional<BigDecimal> wanted() {
        return aheadAmount ? Optional.empty() : expected.map(Expected::value);
    }

    private Optional<BigDecimal> pace() {
        boolean lessIsBetter = goal.filter(g -> g.side() == Goal.Side.AT_MOST).isPresent();
        return both(actual.value(), wanted())
                .filter(pair -> pair.first().signum() > 0 && pair.second().signum() > 0)
                .map(
                        pair ->
                                lessIsBetter
                                        ? share(pair.second(), pair.first())
                                        : share(pair.first(), pair.second()));
    }

    private Optional<BigDecimal> gap() {
        return both(actual.value(), wanted()).map(pair -> pair.first().subtract(pair.second()));
    }

    private Optional<BigDecimal> change() {
        if (series.size() < 2) {
            return Optional.empty();
        }
        var last = series.get(series.size() - 1).value();
        var before = series.get(series.size() - 2).value();
        return both(last, before)
                .filter(pair -> pair.second().signum() != 0)
                .map(pair -> share(pair.first().subtract(pair.second()), pair.second().abs()));
    }

    private record Pair(BigDecimal first, BigDecimal second) {}

    private static Optional<Pair> both(Optional<BigDecimal> first, Optional<BigDecimal> second) {
        return first.flatMap(one -> second.map(two -> new Pair(one, two)));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL64);
    }
}
