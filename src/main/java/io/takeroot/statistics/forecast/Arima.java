package io.takeroot.statistics.forecast;

import io.takeroot.statistics.forecast.ArimaOrder.Seasonal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// A small ARIMA: at most two autoregressive and two moving-average terms, one difference, and
/// where the season is strong one seasonal difference with one term more.
///
/// The differences are decided by tests (the criterion cannot compare them), the terms by AICc,
/// after Hyndman and Khandakar, "Automatic time series forecasting", Journal of Statistical
/// Software 27 (2008) no. 3: a seasonal difference where the season explains most of what the
/// trend leaves, a difference where the test of Kwiatkowski, Phillips, Schmidt and Shin,
/// Journal of Econometrics 54 (1992) 159-178, rejects a steady level at 5 %. A season too weak
/// or too long for that is removed first.
final class Arima implements Model {

    private static final int LONGEST_SEASON = 24;
    private static final double CLEAR_STRENGTH = 0.64;
    private static final double STEADY = 0.463;
    private static final int MOST_TERMS = 3;
    private static final int SPARE_VALUES = 4;

    private final Season removed;
    private final ArimaFit fit;
    private final Noise noise;

    private Arima(Season removed, ArimaFit fit, Noise noise) {
        this.removed = removed;
        this.fit = fit;
        this.noise = noise;
    }

    static Arima fitted(double[] values, int seasonLength, Season season) {
        boolean strong =
                season.found()
                        && !season.smooth()
                        && seasonLength <= LONGEST_SEASON
                        && values.length >= 3 * seasonLength + SPARE_VALUES
                        && season.strength(values) > CLEAR_STRENGTH;
        var removed = strong ? Season.none() : season;
        var plain = removed.removedFrom(values);
        var fit =
                orders(plain, strong ? seasonLength : 1).stream()
                        .map(order -> ArimaFit.of(order, plain))
                        .min(Comparator.comparingDouble(ArimaFit::criterion))
                        .orElseThrow();
        int taken = plain.length - fit.errors().length;
        var noise = Noise.of(plain, fit.fitted(), taken, fit.order().coefficients(), false);
        return new Arima(removed, fit, noise);
    }

    private static List<ArimaOrder> orders(double[] values, int lag) {
        var seasonals = seasonals(lag);
        var level = new ArimaOrder(0, 0, 0, seasonals.getFirst(), false).differenced(values);
        int differences = UnitRoot.statistic(level) > STEADY ? 1 : 0;
        int all = differences + seasonals.getFirst().differences();
        var orders = new ArrayList<ArimaOrder>();
        for (var seasonal : seasonals) {
            for (int own = 0; own <= 2; own++) {
                for (int moving = 0; moving <= Math.min(2, MOST_TERMS - own); moving++) {
                    if (all > 0) {
                        orders.add(new ArimaOrder(own, differences, moving, seasonal, false));
                    }
                    if (all < 2) {
                        orders.add(new ArimaOrder(own, differences, moving, seasonal, true));
                    }
                }
            }
        }
        int room = level.length - differences - SPARE_VALUES;
        return orders.stream().filter(order -> order.coefficients() <= room).toList();
    }

    private static List<Seasonal> seasonals(int lag) {
        return lag == 1
                ? List.of(Seasonal.NONE)
                : List.of(
                        new Seasonal(0, 1, 0, lag),
                        new Seasonal(1, 1, 0, lag),
                        new Seasonal(0, 1, 1, lag));
    }

    @Override
    public String words() {
        return fit.order().words() + (removed.found() ? " (season removed)" : "");
    }

    @Override
    public double[] point(int horizon) {
        return withSeason(fit.path(horizon, noise, () -> 0), fit.values().length);
    }

    @Override
    public double[] fitted() {
        return withSeason(fit.fitted(), 0);
    }

    @Override
    public double[] path(int horizon, RandomGenerator random) {
        return withSeason(fit.path(horizon, noise, random::nextGaussian), fit.values().length);
    }

    private double[] withSeason(double[] values, int first) {
        for (int i = 0; i < values.length; i++) {
            values[i] = removed.addedTo(values[i], first + i);
        }
        return values;
    }
}
