package io.takeroot.statistics.leadlag;

import org.apache.commons.statistics.distribution.TDistribution;

/// How well a candidate, moved by each lag from `-reach` to `reach`, explains the lagging series.
///
/// @param effects one per lag: deviations of the lagging series per deviation of the candidate
/// @param ratios the effects over their standard errors (Student's t)
/// @param squares what each lag leaves unexplained
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Profile(double[] effects, double[] ratios, double[] squares, int freedom) {

    /// Twice the logarithm of the likelihood ratio at which a lag leaves a 95 % interval.
    private static final double DROP = 3.841458820694124;

    int reach() {
        return ratios.length / 2;
    }

    double ratio(int lag) {
        return ratios[reach() + lag];
    }

    double effect(int lag) {
        return effects[reach() + lag];
    }

    double error(int lag) {
        return ratio(lag) == 0 ? 0 : effect(lag) / ratio(lag);
    }

    /// The lag from `from` to `to` whose effect is surest, whatever its sign; the first of
    /// equals.
    int surest(int from, int to) {
        int best = from;
        for (int lag = from + 1; lag <= to; lag++) {
            if (Math.abs(ratio(lag)) > Math.abs(ratio(best))) {
                best = lag;
            }
        }
        return best;
    }

    int surest() {
        return surest(-reach(), reach());
    }

    /// The lag from 1 on whose effect is surest to go the same way.
    int surestLead() {
        int best = 1;
        for (int lag = 2; lag <= reach(); lag++) {
            if (ratio(lag) > ratio(best)) {
                best = lag;
            }
        }
        return best;
    }

    /// How likely chance alone makes an effect as sure as this one, in either direction, at one
    /// of `lags` lags.
    double chance(int lag, int lags) {
        return anyOf(lags, 2 * beyond(Math.abs(ratio(lag))));
    }

    /// The same in the direction of the lagging series alone.
    double chanceSameWay(int lag, int lags) {
        return anyOf(lags, beyond(ratio(lag)));
    }

    /// The lags from 1 on that fit nearly as well as `best`, by the likelihood; the first and the
    /// last of them.
    int[] interval(int best) {
        int low = best;
        int high = best;
        double bound = squares[reach() + best] * StrictMath.exp(DROP / (freedom + 1));
        for (int lag = 1; lag <= reach(); lag++) {
            if (squares[reach() + lag] <= bound && effect(lag) * effect(best) > 0) {
                low = Math.min(low, lag);
                high = Math.max(high, lag);
            }
        }
        return new int[] {low, high};
    }

    private double beyond(double ratio) {
        return TDistribution.of(freedom).survivalProbability(ratio);
    }

    /// Sidak's formula, exact for independent lags and on the safe side for the dependence that
    /// autocorrelation makes.
    private static double anyOf(int lags, double chance) {
        return -StrictMath.expm1(lags * StrictMath.log1p(-Math.min(1, chance)));
    }
}
