package io.takeroot.statistics.onebucket;

import java.util.List;

/// Finds the periods in which a product's price changed.
///
/// Every product and period is tried as the start of a new era by a score test ([ScoreTest]);
/// the best one is kept, all is learned anew, and the next is looked for. Since a change not
/// yet found shifts the place of another, each is then looked for once more with all others
/// known.
final class PriceChanges {

    private static final int FEWEST_PERIODS = 3;
    private static final int ROUNDS = 12;

    private record Change(int product, int start, double gain) {}

    private PriceChanges() {}

    static PriceFit followed(PriceFit first) {
        var fit = greedy(first);
        for (int product = 0; product < fit.ledger.productCount(); product++) {
            int era = 1;
            while (era < fit.eras.starts().get(product).size()) {
                var without = relearned(fit, fit.eras.without(product, era));
                var change = best(without, product, product + 1);
                boolean found = change.gain() > 0;
                fit =
                        found
                                ? relearned(without, without.eras.with(product, change.start()))
                                : without;
                era += found ? 1 : 0;
            }
        }
        return greedy(fit);
    }

    private static PriceFit greedy(PriceFit first) {
        var fit = first;
        int products = first.ledger.productCount();
        for (int found = 0; found < 2 * products; found++) {
            var change = best(fit, 0, products);
            if (change.gain() == 0) {
                return fit;
            }
            fit = relearned(fit, fit.eras.with(change.product(), change.start()));
        }
        return fit;
    }

    private static PriceFit relearned(PriceFit from, PriceEras eras) {
        return from.relearned(from.rows, eras, ROUNDS);
    }

    private static Change best(PriceFit fit, int fromProduct, int toProduct) {
        var best = new Change(0, 0, 0);
        var test = new ScoreTest(fit);
        int periods = fit.ledger.periodCount();
        for (int product = fromProduct; product < toProduct; product++) {
            var starts = fit.eras.starts().get(product);
            for (int start = FEWEST_PERIODS; start <= periods - FEWEST_PERIODS; start++) {
                if (farFrom(starts, start)) {
                    double gain = test.gain(product, start, end(starts, start, periods));
                    best = gain > best.gain() ? new Change(product, start, gain) : best;
                }
            }
        }
        return best;
    }

    private static boolean farFrom(List<Integer> starts, int start) {
        return starts.stream().allMatch(other -> Math.abs(other - start) >= FEWEST_PERIODS);
    }

    private static int end(List<Integer> starts, int start, int periods) {
        return starts.stream().filter(other -> other > start).findFirst().orElse(periods);
    }
}
