package io.takeroot.statistics.onebucket;

/// What may have happened in one booking: all as reported, one usage mis-measured, or something
/// on top that belongs to no product; each with its probability.
///
/// The logarithm of the booking is taken as normal around the logarithm of the sum of usage x
/// price x factor; its variance is the sum over products of share^2 x (scatter of charges +
/// variance of the usage). A booking of 0 or less can only hold a credit.
final class RowReading {

    private static final double LEAST_VARIANCE = 1e-10;

    final Row row;
    final double[] prices;
    final Charges charges;
    final double logFactor;

    /// At 0: all as reported; at 1 + product: that product's usage is mis-measured.
    private final double[] weights;

    private final double total;
    private final double variance;
    private final double residual;
    private double service;
    private double credit;

    RowReading(Row row, double[] prices, double logFactor, Charges charges) {
        this.row = row;
        this.prices = prices;
        this.logFactor = logFactor;
        this.charges = charges;
        this.weights = new double[prices.length + 1];
        this.total = total(-1);
        this.variance = variance(-1, total);
        this.residual =
                row.booked() > 0
                        ? row.logBooked() - logFactor - StrictMath.log(total)
                        : Double.NEGATIVE_INFINITY;
        weigh();
    }

    /// The logarithm of the booking less what is foreseen.
    double residual() {
        return residual;
    }

    /// Of the residual, all being as reported.
    double variance() {
        return variance;
    }

    /// That a service is on top.
    double service() {
        return service;
    }

    /// That a credit is.
    double credit() {
        return credit;
    }

    /// That nothing is on top and no usage is mis-measured.
    double plain() {
        return weights[0];
    }

    double weight(int mistaken) {
        return weights[mistaken + 1];
    }

    /// The product's share of what is foreseen.
    double share(int product) {
        return quantity(product, -1) * prices[product] / total;
    }

    /// Whether filled-in usage adds less to the variance than charges do.
    boolean exact() {
        double own = 0;
        for (int product = 0; product < prices.length; product++) {
            own += share(product) * share(product) * charges.variance();
        }
        return variance < 2 * own + LEAST_VARIANCE;
    }

    private void weigh() {
        double odds = 0;
        double sum = 0;
        for (int mistaken = -1; mistaken < prices.length; mistaken++) {
            double odd = mistaken < 0 ? 1 : row.cells()[mistaken].odds();
            if (odd > 0) {
                odds += odd;
                weights[mistaken + 1] = charges.oneOffs().none() * odd * density(mistaken);
                sum += weights[mistaken + 1];
            }
        }
        service = odds * charges.oneOffs().serviceDensity(residual);
        credit = odds * charges.oneOffs().creditDensity(residual);
        sum += service + credit;
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        service /= sum;
        credit /= sum;
    }

    /// The usage under a reading.
    double quantity(int product, int mistaken) {
        var cell = row.cells()[product];
        if (cell.unknown()) {
            return 0;
        }
        return product == mistaken ? cell.corrected() : cell.quantity();
    }

    /// Of the usage's logarithm under a reading.
    double usageVariance(int product, int mistaken) {
        var cell = row.cells()[product];
        return product == mistaken ? cell.correctedVariance() : cell.variance();
    }

    private double total(int mistaken) {
        double sum = 0;
        for (int product = 0; product < prices.length; product++) {
            sum += quantity(product, mistaken) * prices[product];
        }
        return sum;
    }

    private double variance(int mistaken, double sum) {
        double variance = LEAST_VARIANCE;
        for (int product = 0; product < prices.length; product++) {
            double share = quantity(product, mistaken) * prices[product] / sum;
            variance += share * share * (charges.variance() + usageVariance(product, mistaken));
        }
        return variance;
    }

    private double density(int mistaken) {
        if (mistaken < 0) {
            return UsageScatter.density(residual, variance);
        }
        double sum = total(mistaken);
        double distance = residual - StrictMath.log(sum / total);
        return UsageScatter.density(distance, variance(mistaken, sum));
    }
}
