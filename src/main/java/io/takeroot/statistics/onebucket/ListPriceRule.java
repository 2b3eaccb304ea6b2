package io.takeroot.statistics.onebucket;

import io.takeroot.statistics.numeric.Quantiles;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// The rule that everyone uses: usage times list price, in proportion.
///
/// A usage not reported is the account's own mean of that product; an account that reported
/// none is split by its committed mix, and where that is not known by the mix of its segment. A
/// product without a list price has the median one.
final class ListPriceRule {

    private final Ledger ledger;
    private final double[] prices;
    private final double[][][] weights;
    private final Rung[] rungs;

    private ListPriceRule(Ledger ledger) {
        this.ledger = ledger;
        this.prices = prices(ledger);
        this.weights = new double[ledger.accountCount()][ledger.periodCount()][];
        this.rungs = new Rung[ledger.accountCount()];
    }

    static ListPriceRule of(Ledger ledger) {
        var rule = new ListPriceRule(ledger);
        var peers = new TreeMap<String, double[]>();
        for (int account = 0; account < ledger.accountCount(); account++) {
            rule.byUsage(account, peers);
        }
        for (int account = 0; account < ledger.accountCount(); account++) {
            rule.withoutUsage(account, peers);
        }
        return rule;
    }

    /// The proportions in which a booking is split; all 0 when nothing is known.
    double[] weights(int account, int period) {
        return weights[account][period];
    }

    Rung rung(int account) {
        return rungs[account];
    }

    static double[] prices(Ledger ledger) {
        var known =
                ledger.products().stream()
                        .filter(product -> product.listPrice().isPresent())
                        .mapToDouble(product -> product.listPrice().getAsDouble())
                        .toArray();
        double middle = known.length == 0 ? 1 : Quantiles.median(known);
        return ledger.products().stream()
                .mapToDouble(product -> product.listPrice().orElse(middle))
                .toArray();
    }

    private void byUsage(int account, Map<String, double[]> peers) {
        var means = means(ledger.usage()[account]);
        if (Arrays.stream(means).noneMatch(mean -> mean > 0)) {
            return;
        }
        rungs[account] = Rung.LIST_PRICES;
        var mix = peers.computeIfAbsent(ledger.segments()[account], s -> new double[means.length]);
        for (int period = 0; period < ledger.periodCount(); period++) {
            var row = new double[means.length];
            for (int product = 0; product < row.length; product++) {
                double used = ledger.usage()[account][period][product];
                double filled = Double.isNaN(used) ? means[product] : used;
                row[product] = ledger.launched(product, period) ? filled * prices[product] : 0;
                mix[product] += row[product];
            }
            boolean none = Arrays.stream(row).allMatch(weight -> weight == 0);
            weights[account][period] = none ? charged(means) : row;
        }
    }

    private double[] charged(double[] usage) {
        var row = usage.clone();
        for (int product = 0; product < row.length; product++) {
            row[product] *= prices[product];
        }
        return row;
    }

    private void withoutUsage(int account, Map<String, double[]> peers) {
        if (rungs[account] != null) {
            return;
        }
        var row = committed(account);
        rungs[account] = Rung.COMMITTED_MIX;
        if (row.length == 0) {
            rungs[account] = Rung.PEER_MIX;
            row = peers.getOrDefault(ledger.segments()[account], all(peers));
        }
        Arrays.fill(weights[account], row);
    }

    private double[] committed(int account) {
        var row = ledger.committed()[account].clone();
        for (int product = 0; product < row.length; product++) {
            row[product] = Double.isNaN(row[product]) ? 0 : row[product];
        }
        return Arrays.stream(row).allMatch(share -> share == 0) ? new double[0] : row;
    }

    private double[] all(Map<String, double[]> peers) {
        var sum = new double[ledger.productCount()];
        peers.values()
                .forEach(
                        mix -> {
                            for (int product = 0; product < sum.length; product++) {
                                sum[product] += mix[product];
                            }
                        });
        return sum;
    }

    private static double[] means(double[][] usage) {
        var means = new double[usage[0].length];
        for (int product = 0; product < means.length; product++) {
            int column = product;
            means[product] =
                    Arrays.stream(usage)
                            .mapToDouble(row -> row[column])
                            .filter(used -> !Double.isNaN(used))
                            .average()
                            .orElse(0);
        }
        return means;
    }
}
