package io.takeroot.statistics.onebucket;

import io.takeroot.statistics.numeric.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Learns what is really paid: a price per product and era, and a factor per account.
///
/// The model: booked = factor x sum of usage x price. Its logarithm is linear in the logarithms
/// of the prices to first order, the coefficients being the products' shares of the booking; so
/// prices stay positive by themselves, which alternating non-negative least squares has to
/// force. Each round weighs every booking by its variance and by how likely it is plain
/// ([RowReading]), sweeps the accounts' factors out and solves for the prices (Gauss-Newton
/// with iterated weights), then learns the factors and the scatter again. Factors are random
/// around their segment's mean (Henderson, Biometrics 31, 1975, 423-447), so that prices are
/// learned from changes within accounts and from differences between them, each as far as it is
/// worth. List prices are where it starts: a price is held to be within about 15 % of its list
/// price, up to a discount common to all.
final class PriceFit {

    private static final double LIST_PRICE_SPREAD = 0.15;
    private static final double UNKNOWN_PRICE_SPREAD = 2;
    private static final double CHANGE_SPREAD = 0.4;
    private static final int ROUNDS = 24;
    private static final double LONGEST_STEP = 0.5;
    private static final int FEWEST_EXACT = 8;

    final Ledger ledger;
    final List<Row> rows;
    final PriceEras eras;
    final int[][] places;
    final double[] prices;
    private final double[] list;
    private AccountFactors factors;
    private Charges charges;

    private PriceFit(Ledger ledger, List<Row> rows, PriceEras eras, Charges charges) {
        this.ledger = ledger;
        this.rows = rows;
        this.eras = eras;
        this.places = eras.places(ledger.periodCount());
        this.list = StartingPrices.logarithms(ledger, rows);
        this.prices = new double[eras.count()];
        this.charges = charges;
        for (int product = 0; product < list.length; product++) {
            for (int era = 0; era < eras.starts().get(product).size(); era++) {
                prices[eras.first(product) + era] = list[product];
            }
        }
        this.factors = AccountFactors.middles(ledger, residuals());
    }

    /// At list prices, with nothing learned but the accounts' factors and the scatter.
    static PriceFit atListPrices(Ledger ledger, List<Row> rows) {
        var eras = PriceEras.unchanged(ledger.productCount());
        var fit = new PriceFit(ledger, rows, eras, Charges.atFirst());
        for (int round = 0; round < ROUNDS / 2; round++) {
            fit.learnRest();
        }
        return fit;
    }

    static PriceFit learned(Ledger ledger, List<Row> rows) {
        var eras = PriceEras.unchanged(ledger.productCount());
        return new PriceFit(ledger, rows, eras, Charges.atFirst()).learn(ROUNDS);
    }

    /// Learned anew from other bookings or with other eras, from here on.
    PriceFit relearned(List<Row> others, PriceEras otherEras, int rounds) {
        var fit = new PriceFit(ledger, others, otherEras, charges);
        for (int product = 0; product < list.length; product++) {
            for (int era = 0; era < otherEras.starts().get(product).size(); era++) {
                int start = otherEras.starts().get(product).get(era);
                fit.prices[otherEras.first(product) + era] = prices[places[product][start]];
            }
        }
        fit.factors = factors;
        return fit.learn(rounds);
    }

    private PriceFit learn(int rounds) {
        for (int round = 0; round < rounds; round++) {
            var step = equations().solved();
            for (int place = 0; place < prices.length; place++) {
                prices[place] += Math.clamp(step[place], -LONGEST_STEP, LONGEST_STEP);
            }
            learnRest();
        }
        return this;
    }

    AccountFactors factors() {
        return factors;
    }

    Charges charges() {
        return charges;
    }

    /// Prices by period and product.
    double[][] pricesByPeriod() {
        var all = new double[ledger.periodCount()][places.length];
        for (int period = 0; period < all.length; period++) {
            for (int product = 0; product < places.length; product++) {
                all[period][product] = StrictMath.exp(prices[places[product][period]]);
            }
        }
        return all;
    }

    RowReading reading(Row row, double[] at) {
        return new RowReading(row, at, factors.values()[row.account()], charges);
    }

    private List<List<Double>> residuals() {
        var residuals = new ArrayList<List<Double>>();
        ledger.accounts().forEach(account -> residuals.add(new ArrayList<>()));
        var byPeriod = pricesByPeriod();
        for (var row : rows) {
            var reading = new RowReading(row, byPeriod[row.period()], 0, charges);
            residuals.get(row.account()).add(reading.residual());
        }
        return residuals;
    }

    /// The normal equations of one step of the prices, with each account's part kept apart for
    /// resampling.
    PriceEquations equations() {
        var equations = new PriceEquations(prices.length, ledger.accountCount());
        var byPeriod = pricesByPeriod();
        var shares = new double[prices.length];
        for (var row : rows) {
            var reading = reading(row, byPeriod[row.period()]);
            double variance = shares(reading, shares);
            int account = row.account();
            equations.add(
                    account,
                    reading.plain() / variance,
                    shares,
                    reading.residual() + factors.values()[account] - factors.mean(account));
        }
        equations.sweep(factors.precision());
        for (int product = 0; product < list.length; product++) {
            hold(equations, product);
        }
        return equations;
    }

    /// Holds a price near its list price, and after a change near what it was.
    private void hold(PriceEquations equations, int product) {
        int first = eras.first(product);
        boolean listed = ledger.products().get(product).listPrice().isPresent();
        equations.hold(
                first,
                listed ? LIST_PRICE_SPREAD : UNKNOWN_PRICE_SPREAD,
                list[product] - prices[first]);
        for (int place = first + 1; place < first + eras.starts().get(product).size(); place++) {
            equations.link(place, CHANGE_SPREAD, prices[place] - prices[place - 1]);
        }
    }

    /// Fills the shares by era and answers the variance of the booking's logarithm.
    double shares(RowReading reading, double[] shares) {
        Arrays.fill(shares, 0);
        for (int product = 0; product < places.length; product++) {
            shares[places[product][reading.row.period()]] += reading.share(product);
        }
        return reading.variance();
    }

    private void learnRest() {
        var sums = new double[ledger.accountCount()];
        var weights = new double[ledger.accountCount()];
        var byPeriod = pricesByPeriod();
        double services = 0;
        double credits = 0;
        int exact = 0;
        var ratios = new double[rows.size()];
        for (var row : rows) {
            var reading = reading(row, byPeriod[row.period()]);
            double weight = reading.plain() / reading.variance();
            sums[row.account()] += weight * (reading.residual() + factors.values()[row.account()]);
            weights[row.account()] += weight;
            services += reading.service();
            credits += reading.credit();
            if (reading.exact() && reading.plain() > 0.5) {
                double unit = Math.sqrt(reading.variance() / charges.variance());
                ratios[exact++] = Math.abs(reading.residual()) / unit;
            }
        }
        factors = factors.learned(sums, weights);
        charges =
                charges.learned(
                        exact > FEWEST_EXACT ? scatter(Arrays.copyOf(ratios, exact)) : -1,
                        OneOffs.learned(services, credits, rows.size()));
    }

    /// The variance of a charge from the middle of the residuals, so that no odd booking counts
    /// for more than its place; a normal number is within 0.6745 deviations half the time. What
    /// was learned has used up freedom.
    private double scatter(double[] ratios) {
        double deviation = Quantiles.median(ratios) / 0.6745;
        double used = (double) (ledger.accountCount() + prices.length) / ratios.length;
        return deviation * deviation / (1 - Math.min(0.5, used));
    }
}
