package io.takeroot.statistics.onebucket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The accounts whose mix is known from their usage: what the others are put together from.
///
/// @param members by account
/// @param shapes per period and product, what a charge of 1 at the first era's price becomes:
///     0 before the launch, then the price's ratio to its first era
/// @param committedDeviation by how much committed shares miss the real ones
/// @param totalVariance of a booking's logarithm around the account's own line
/// @param totalSlopeVariance of that line's slope, besides the common growth
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Peers(
        List<Peer> members,
        double[][] shapes,
        double committedDeviation,
        double totalVariance,
        double totalSlopeVariance) {

    private static final int FEWEST_TO_LEARN_FROM = 20;
    private static final int FEWEST_PERIODS = 3;
    private static final double USUAL_DEVIATION = 0.08;
    private static final double LEAST_DEVIATION = 0.005;
    private static final double WELL_ABOVE = 0.1;

    /// @param level per product, the mean charge per period at the first era's prices; they sum
    ///     to 1
    /// @param mix the shares of the account's revenue over all its periods
    @SuppressWarnings("ArrayRecordComponent") // never leaves the package
    record Peer(int account, double[] level, double[] mix) {}

    /// The same peers, with order forms that say this much less.
    Peers withCommittedDeviation(double deviation) {
        return new Peers(members, shapes, deviation, totalVariance, totalSlopeVariance);
    }

    /// All but the account itself.
    List<Peer> membersBut(int account) {
        return members.stream().filter(peer -> peer.account() != account).toList();
    }

    /// Learns from the amounts that were found for sighted accounts: by account and period, null
    /// where not.
    static Peers of(Ledger ledger, PriceFit fit, double[][][] amounts) {
        var shapes = shapes(ledger, fit);
        var members = new ArrayList<Peer>();
        var totals = new TotalScatter(shapes);
        for (int account = 0; account < amounts.length; account++) {
            var peer = peer(account, amounts[account], shapes);
            if (peer.isPresent()) {
                members.add(peer.get());
                totals.add(peer.get(), amounts[account]);
            }
        }
        return new Peers(
                members.isEmpty() ? committedOnly(ledger) : List.copyOf(members),
                shapes,
                committedDeviation(ledger, members),
                totals.variance(),
                totals.slopeVariance());
    }

    /// Learned from shares above 0 of mixes well above 0: shares cut off at 0 tell less of it.
    private static double committedDeviation(Ledger ledger, List<Peer> members) {
        double squares = FEWEST_TO_LEARN_FROM * USUAL_DEVIATION * USUAL_DEVIATION;
        int count = FEWEST_TO_LEARN_FROM;
        for (var peer : members) {
            for (int product = 0; product < peer.mix().length; product++) {
                double share = ledger.committed()[peer.account()][product];
                if (share > 0 && peer.mix()[product] > WELL_ABOVE) {
                    squares += (share - peer.mix()[product]) * (share - peer.mix()[product]);
                    count++;
                }
            }
        }
        return Math.max(LEAST_DEVIATION, Math.sqrt(squares / count));
    }

    /// Where nobody's usage is known, the order forms stand for the mixes; a share that a form
    /// does not say is the mean of the others'.
    private static List<Peer> committedOnly(Ledger ledger) {
        var means = new double[ledger.productCount()];
        for (int product = 0; product < means.length; product++) {
            int own = product;
            means[product] =
                    Arrays.stream(ledger.committed())
                            .mapToDouble(shares -> shares[own])
                            .filter(share -> !Double.isNaN(share))
                            .average()
                            .orElse(0);
        }
        var members = new ArrayList<Peer>();
        for (int account = 0; account < ledger.accountCount(); account++) {
            var level = ledger.committed()[account].clone();
            boolean said = Arrays.stream(level).anyMatch(share -> share > 0);
            for (int product = 0; product < level.length; product++) {
                level[product] = Double.isNaN(level[product]) ? means[product] : level[product];
            }
            if (said && normalised(level)) {
                // no account of its own: an account may be like its own order form
                members.add(new Peer(-1, level, level));
            }
        }
        return members;
    }

    private static double[][] shapes(Ledger ledger, PriceFit fit) {
        var shapes = new double[ledger.periodCount()][ledger.productCount()];
        for (int period = 0; period < shapes.length; period++) {
            for (int product = 0; product < shapes[period].length; product++) {
                shapes[period][product] =
                        ledger.launched(product, period)
                                ? StrictMath.exp(
                                        fit.prices[fit.places[product][period]]
                                                - fit.prices[fit.places[product][0]])
                                : 0;
            }
        }
        return shapes;
    }

    private static Optional<Peer> peer(int account, double[][] amounts, double[][] shapes) {
        var mix = new double[shapes[0].length];
        var level = new double[mix.length];
        var possible = new double[mix.length];
        int periods = 0;
        for (int period = 0; period < amounts.length; period++) {
            if (amounts[period] != null) {
                periods++;
                add(amounts[period], mix);
                add(shapes[period], possible);
            }
        }
        for (int product = 0; product < mix.length; product++) {
            level[product] = possible[product] > 0 ? mix[product] / possible[product] : 0;
        }
        return periods >= FEWEST_PERIODS && normalised(mix) && normalised(level)
                ? Optional.of(new Peer(account, level, mix))
                : Optional.empty();
    }

    private static void add(double[] values, double[] sums) {
        for (int product = 0; product < sums.length; product++) {
            sums[product] += values[product];
        }
    }

    /// Divides by the sum, if it is above 0.
    private static boolean normalised(double[] values) {
        double sum = Arrays.stream(values).sum();
        for (int product = 0; product < values.length && sum > 0; product++) {
            values[product] /= sum;
        }
        return sum > 0;
    }
}
