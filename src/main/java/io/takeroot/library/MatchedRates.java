package io.takeroot.library;

import java.util.Collection;

/// The difference of two win rates over groups of deals that are alike.
///
/// The Mantel-Haenszel risk difference: the differences of the groups, weighted by
/// `used * other / size`, with the variance of Sato that holds for many small groups as for few
/// large ones. Groups in which one side is missing carry no weight.
///
/// - Mantel, Haenszel: Statistical aspects of the analysis of data from retrospective studies of
///   disease. J. Natl. Cancer Inst. 22 (1959).
/// - Sato: On the variance estimator for the Mantel-Haenszel risk difference. Biometrics 45
/// (1989)
///   1323-1324.
///
/// @param usedRate the win rates of used deals, weighted likewise; 0..1
/// @param variance of the difference
record MatchedRates(double usedRate, double otherRate, double difference, double variance) {
    /// The normal quantile of 99.5 percent: an interval that misses in one of a hundred cases, as
    /// many assets are looked at beside each other.
    private static final double QUANTILE = 2.5758293035489004;

    /// @param strata at least one of which has both sides
    /// @throws IllegalArgumentException when none has
    static MatchedRates of(Collection<Stratum> strata) {
        double weight = 0;
        double used = 0;
        double other = 0;
        double p = 0;
        double q = 0;
        for (var each : strata) {
            if (each.isCompared()) {
                double n = each.size();
                double w = each.used() * (double) each.other() / n;
                weight += w;
                used += w * each.usedWon() / each.used();
                other += w * each.otherWon() / each.other();
                p += p(each) / (n * n);
                q += q(each) / (2 * n);
            }
        }
        if (weight == 0) {
            throw new IllegalArgumentException("nothing to compare in " + strata);
        }
        double difference = (used - other) / weight;
        return new MatchedRates(
                used / weight,
                other / weight,
                difference,
                Math.max(0, (difference * p + q) / (weight * weight)));
    }

    private static double p(Stratum each) {
        double n1 = each.used();
        double n0 = each.other();
        return n1 * n1 * each.otherWon() - n0 * n0 * each.usedWon() + n1 * n0 * (n0 - n1) / 2;
    }

    private static double q(Stratum each) {
        return each.usedWon() * (double) (each.other() - each.otherWon())
                + each.otherWon() * (double) (each.used() - each.usedWon());
    }

    double low() {
        return difference - QUANTILE * Math.sqrt(variance);
    }

    double high() {
        return difference + QUANTILE * Math.sqrt(variance);
    }
}
