package io.takeroot.statistics.forecast;

import io.takeroot.statistics.numeric.NelderMead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Learns which probability stands behind a share of paths: the odds with the most likelihood
/// over targets that people might have set.
final class OddsLearning {

    /// Targets are set where the same figure's past growth puts them: this many of its standard
    /// deviations above its mean.
    private static final double[] AMBITIONS = {-1, -0.4, 0.2, 0.8};

    private static final int FEWEST_GROWTHS = 3;

    /// Shares closer to 0 and 1 say no more than this about the odds.
    private static final double LEAST_SHARE = 0.0025;

    private OddsLearning() {}

    /// What the forecast of the back-test's past would have promised of each target.
    static List<Promise> promises(Backtest backtest, Forecast.Estimated forecast) {
        var promises = new ArrayList<Promise>();
        int period = backtest.period();
        var coming = backtest.coming();
        double total = Arrays.stream(coming, 0, period).sum();
        var values = backtest.past().values();
        var last = forecast.at(period);
        for (double target : targets(values, period)) {
            double share = last.probabilityAtLeast(target);
            promises.add(new Promise(backtest.name(), false, share, coming[period - 1] >= target));
        }
        var ones = new double[period];
        Arrays.fill(ones, 1);
        var sum = forecast.total(0, ones);
        for (double target : targets(totals(values, period), period)) {
            double share = sum.probabilityAtLeast(target);
            promises.add(new Promise(backtest.name(), true, share, total >= target));
        }
        return promises;
    }

    private static double[] totals(double[] values, int period) {
        var totals = new double[Math.max(0, values.length - period + 1)];
        Arrays.setAll(totals, i -> Arrays.stream(values, i, i + period).sum());
        return totals;
    }

    /// The last value grown as it grew before over as many periods; none where a value is not
    /// above zero or too few are known.
    private static double[] targets(double[] values, int period) {
        if (Arrays.stream(values).anyMatch(value -> !(value > 0))) {
            return new double[0];
        }
        int lag = values.length >= period + FEWEST_GROWTHS ? period : values.length / 3;
        if (lag < 1) {
            return new double[0];
        }
        var growths = new double[values.length - lag];
        Arrays.setAll(growths, i -> StrictMath.log(values[i + lag] / values[i]));
        double mean = Arrays.stream(growths).average().orElseThrow();
        double squares = Arrays.stream(growths).map(g -> (g - mean) * (g - mean)).sum();
        double deviation = Math.sqrt(squares / (growths.length - 1));
        double spans = (double) period / lag;
        double last = values[values.length - 1];
        return Arrays.stream(AMBITIONS)
                .map(z -> last * StrictMath.exp(mean * spans + z * deviation * Math.sqrt(spans)))
                .toArray();
    }

    static Odds learned(List<Promise> promises) {
        var best =
                NelderMead.minimum(
                        point -> unlikelihood(promises, point),
                        new double[] {0, 1, 0.02},
                        new double[] {0.1, 0.1, 0.02});
        return new Odds(best[0], best[1], best[2]);
    }

    private static double unlikelihood(List<Promise> promises, double[] point) {
        if (!Odds.allowed(point[0], point[1], point[2])) {
            return Double.POSITIVE_INFINITY;
        }
        var odds = new Odds(point[0], point[1], point[2]);
        double sum = 0;
        for (var promise : promises) {
            double share = Math.clamp(promise.share(), LEAST_SHARE, 1 - LEAST_SHARE);
            double probability = odds.probability(share);
            sum -= StrictMath.log(promise.kept() ? probability : 1 - probability);
        }
        return sum;
    }
}
