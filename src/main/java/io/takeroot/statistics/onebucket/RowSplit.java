package io.takeroot.statistics.onebucket;

import io.takeroot.statistics.numeric.Chance;

/// Splits the booking of an account with usage, under every reading of it.
///
/// Under a reading in which nothing is on top, the parts are usage x price x factor, the gap to
/// the booking being shared by the variances of the parts: what is surely known moves least
/// (conditioning of a normal vector on its sum). With something on top the booking says nothing
/// of the parts, and the gap is what belongs to no product.
final class RowSplit {

    private final RowReading reading;
    private final int products;
    private final double booked;
    private final double factorVariance;
    private final double[][] means;
    private final double[][] deviations;

    RowSplit(RowReading reading, double factorVariance) {
        this.reading = reading;
        this.products = reading.prices.length;
        this.booked = reading.row.booked();
        this.factorVariance = factorVariance;
        this.means = new double[products + 1][];
        this.deviations = new double[products + 1][];
        for (int mistaken = -1; mistaken < products; mistaken++) {
            if (mistaken < 0 || reading.weight(mistaken) > 0) {
                expect(mistaken);
            }
        }
    }

    private void expect(int mistaken) {
        var mean = new double[products];
        var deviation = new double[products];
        double factor = StrictMath.exp(reading.logFactor);
        for (int product = 0; product < products; product++) {
            mean[product] = factor * reading.quantity(product, mistaken) * reading.prices[product];
            deviation[product] =
                    mean[product]
                            * Math.sqrt(
                                    reading.charges.variance()
                                            + reading.usageVariance(product, mistaken));
        }
        means[mistaken + 1] = mean;
        deviations[mistaken + 1] = deviation;
    }

    DrawnParts drawn(double[][] priceSteps, Chance chance) {
        var draws = new double[priceSteps.length][];
        for (int draw = 0; draw < draws.length; draw++) {
            draws[draw] = draw(priceSteps[draw], chance);
        }
        return new DrawnParts(amounts(), draws);
    }

    /// Of the likelier of the two: nothing on top (the mean over its readings), something on top.
    double[] amounts() {
        double onTop = reading.service() + reading.credit();
        if (onTop > 0.5) {
            return withRest(means[0]);
        }
        var amounts = new double[products + 1];
        for (int mistaken = -1; mistaken < products; mistaken++) {
            double weight = reading.weight(mistaken) / (1 - onTop);
            if (weight > 0) {
                var own = withoutRest(means[mistaken + 1], deviations[mistaken + 1]);
                for (int product = 0; product < products; product++) {
                    amounts[product] += weight * own[product];
                }
            }
        }
        return amounts;
    }

    private double[] draw(double[] priceSteps, Chance chance) {
        double left = chance.uniform();
        int chosen = -1;
        for (int place = 0; place < means.length && chosen < 0; place++) {
            left -= reading.weight(place - 1);
            chosen = left < 0 ? place : -1;
        }
        boolean onTop = chosen < 0;
        int from = onTop ? 0 : chosen;
        var parts = new double[products];
        double factor = onTop ? StrictMath.exp(Math.sqrt(factorVariance) * chance.normal()) : 1;
        for (int product = 0; product < products; product++) {
            if (means[from][product] > 0) {
                parts[product] =
                        factor
                                * Math.max(
                                        0,
                                        means[from][product] * priceSteps[product]
                                                + deviations[from][product] * chance.normal());
            }
        }
        return onTop ? withRest(parts) : withoutRest(parts, deviations[from]);
    }

    private double[] withRest(double[] parts) {
        var amounts = new double[products + 1];
        amounts[products] = booked;
        for (int product = 0; product < products; product++) {
            amounts[product] = parts[product];
            amounts[products] -= parts[product];
        }
        return amounts;
    }

    private double[] withoutRest(double[] parts, double[] deviations) {
        double sum = 0;
        for (int product = 0; product < products; product++) {
            sum += parts[product];
        }
        if (sum <= 0) {
            return withRest(parts);
        }
        double common = factorVariance * sum;
        double variance = 0;
        for (int product = 0; product < products; product++) {
            variance += deviations[product] * deviations[product] + common * parts[product];
        }
        var amounts = new double[products + 1];
        double gap = booked - sum;
        double total = 0;
        for (int product = 0; product < products; product++) {
            double own = deviations[product] * deviations[product] + common * parts[product];
            amounts[product] = Math.max(0, parts[product] + gap * own / variance);
            total += amounts[product];
        }
        for (int product = 0; product < products; product++) {
            amounts[product] *= booked / total;
        }
        return amounts;
    }
}
