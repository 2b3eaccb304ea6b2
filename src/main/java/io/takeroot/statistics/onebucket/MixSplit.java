package io.takeroot.statistics.onebucket;

import io.takeroot.statistics.numeric.Chance;

/// Splits the bookings of an account that lacks the usage of some product, or of all, by the
/// draws of its mix.
///
/// What usage there is is charged at learned prices and the mean factor first; the rest of the
/// booking goes to the products without usage.
final class MixSplit {

    private final Ledger ledger;
    private final FilledUsage usage;
    private final PriceFit fit;
    private final Peers peers;
    private final int account;
    private final BookedSeries series;
    private final MixDraw[] draws;
    private final double[][] slopes;
    private final double[] factors;
    private final Chance chance;

    MixSplit(Ledger ledger, FilledUsage usage, PriceFit fit, Peers peers, int account) {
        this.ledger = ledger;
        this.usage = usage;
        this.fit = fit;
        this.peers = peers;
        this.account = account;
        this.series = BookedSeries.of(ledger, account, usage);
        this.draws =
                new MixSampler(
                                peers,
                                account,
                                ledger.committed()[account],
                                series,
                                fit.charges().oneOffs())
                        .draws(DrawnParts.DRAWS);
        this.chance = new Chance(-account - 1L);
        this.slopes = new double[draws.length][ledger.productCount()];
        this.factors = new double[draws.length];
        double slope = Math.sqrt(usage.scatter().slopeVariance());
        for (int draw = 0; draw < draws.length; draw++) {
            double spread = Math.sqrt(fit.factors().variances()[account]);
            factors[draw] =
                    StrictMath.exp(fit.factors().values()[account] + spread * chance.normal());
            for (int product = 0; product < slopes[draw].length; product++) {
                slopes[draw][product] = slope * chance.normal();
            }
        }
    }

    BookedSeries series() {
        return series;
    }

    /// The parts of the i-th booking of the series.
    DrawnParts parts(int i) {
        int period = series.periods()[i];
        double booked = ledger.booked()[account][period].doubleValue();
        var known = known(period);
        int plain = 0;
        for (var draw : draws) {
            plain += draw.plain()[i] ? 1 : 0;
        }
        boolean odd = 2 * plain < draws.length;
        int products = ledger.productCount();
        var amounts = new double[products + 1];
        var drawn = new double[draws.length][];
        for (int draw = 0; draw < draws.length; draw++) {
            double line = StrictMath.exp(draws[draw].line()[i] + usage.common(period));
            var mean = split(draw, period, known, odd ? line : booked, false);
            for (int product = 0; product < products; product++) {
                amounts[product] += mean[product] / draws.length;
            }
            drawn[draw] = split(draw, period, known, draws[draw].plain()[i] ? booked : line, true);
            drawn[draw][products] = booked - sum(drawn[draw]);
        }
        amounts[products] = booked - sum(amounts);
        return new DrawnParts(amounts, drawn);
    }

    /// Charges of what is known, at the factor 1; `NaN` for the products that take the rest.
    private double[] known(int period) {
        var cells = usage.cells(account, period);
        var charges = new double[cells.length];
        for (int product = 0; product < cells.length; product++) {
            double price = StrictMath.exp(fit.prices[fit.places[product][period]]);
            charges[product] = cells[product].quantity() * price;
        }
        return charges;
    }

    private double[] split(int draw, int period, double[] known, double total, boolean scattered) {
        int products = known.length;
        var parts = new double[products + 1];
        double sure = 0;
        double open = 0;
        for (int product = 0; product < products; product++) {
            if (Double.isNaN(known[product])) {
                double level = draws[draw].levels()[product] * peers.shapes()[period][product];
                parts[product] = level * (scattered ? scatter(draw, period, product) : 1);
                open += parts[product];
            } else {
                parts[product] = known[product] * factors[draw];
                sure += parts[product];
            }
        }
        // nothing that could take the rest, or more known than booked: what is known takes it all
        double rest = open > 0 ? Math.max(0, total - sure) : 0;
        double stretch = sure > total || open == 0 ? (sure > 0 ? total / sure : 0) : 1;
        for (int product = 0; product < products; product++) {
            boolean takesRest = Double.isNaN(known[product]);
            parts[product] *= takesRest ? (open > 0 ? rest / open : 0) : stretch;
        }
        return parts;
    }

    private double scatter(int draw, int period, int product) {
        double deviation = Math.sqrt(usage.scatter().variance() + fit.charges().variance());
        return StrictMath.exp(
                slopes[draw][product] * (period - series.middle()) + deviation * chance.normal());
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (int product = 0; product < parts.length - 1; product++) {
            sum += parts[product];
        }
        return sum;
    }
}
