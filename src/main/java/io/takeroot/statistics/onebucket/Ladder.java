package io.takeroot.statistics.onebucket;

import io.takeroot.statistics.numeric.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Splits every booking by the surest ground there is for it.
///
/// First the prices are learned from all bookings with usage, then those bookings are split; what
/// is found of those accounts tells what the others may be like.
final class Ladder {

    private static final long SEED = 1;

    final Ledger ledger;
    final FilledUsage usage;
    final Rows rows;
    final PriceFit fit;
    final Peers peers;
    final CrossValidation checks;

    private Ladder(Ledger ledger) {
        this.ledger = ledger;
        this.usage = FilledUsage.of(ledger);
        this.rows = Rows.of(ledger, usage);
        var learned = PriceChanges.followed(PriceFit.learned(ledger, rows.toLearnFrom()));
        var listed = PriceFit.atListPrices(ledger, rows.toLearnFrom());
        this.checks = new CrossValidation(ledger, usage);
        this.fit = checks.surer(learned, listed);
        this.peers = checks.surer(Peers.of(ledger, fit, found()), fit);
    }

    static Ladder of(Ledger ledger) {
        return new Ladder(ledger);
    }

    /// Whether every booking has ground to stand on: usage, or peers to be like.
    boolean stands() {
        return !peers.members().isEmpty() || rows.toSplit().size() == ledger.bookingsToSplit();
    }

    /// The amounts by account and period: as the contract lines say, or as split by usage; null
    /// where neither is known.
    private double[][][] found() {
        var found = new double[ledger.accountCount()][ledger.periodCount()][];
        for (int account = 0; account < found.length; account++) {
            for (int period = 0; period < found[account].length; period++) {
                if (ledger.itemised(account, period)) {
                    found[account][period] = ledger.lineAmounts(account, period);
                }
            }
        }
        var byPeriod = fit.pricesByPeriod();
        for (var row : rows.toSplit()) {
            var reading = fit.reading(row, byPeriod[row.period()]);
            double variance = fit.factors().variances()[row.account()];
            var amounts = new RowSplit(reading, variance).amounts();
            found[row.account()][row.period()] = Arrays.copyOf(amounts, amounts.length - 1);
        }
        return found;
    }

    Inference.Inferred inferred() {
        var drawn = new DrawnTotals(ledger.periodCount(), ledger.productCount() + 1);
        var done = new boolean[ledger.accountCount()][ledger.periodCount()];
        var splits = new ArrayList<Split>();
        splits.addAll(byUsage(drawn, done));
        splits.addAll(byMix(drawn, done));
        splits.addAll(theRest(drawn, done));
        var notes = Notes.of(this, splits);
        return Statement.of(ledger, splits).withRanges(drawn).inferred(checks.errors(), notes);
    }

    private List<Split> byUsage(DrawnTotals drawn, boolean[][] done) {
        var splits = new ArrayList<Split>();
        boolean listed = checks.listPricesSurer();
        var doubts =
                listed
                        ? PriceDraws.none(fit, DrawnParts.DRAWS)
                        : PriceDraws.of(fit, DrawnParts.DRAWS);
        var byPeriod = fit.pricesByPeriod();
        var chance = new Chance(SEED);
        var steps = new double[ledger.periodCount()][][];
        for (int period = 0; period < steps.length; period++) {
            steps[period] = doubts.at(period);
        }
        for (var row : rows.toSplit()) {
            var reading = fit.reading(row, byPeriod[row.period()]);
            double variance = fit.factors().variances()[row.account()];
            var parts = new RowSplit(reading, variance).drawn(steps[row.period()], chance);
            drawn.add(row.period(), parts);
            done[row.account()][row.period()] = true;
            var rung =
                    !row.reported()
                            ? Rung.FILLED_USAGE
                            : listed ? Rung.LIST_PRICES : Rung.LEARNED_PRICES;
            splits.add(parts.split(row.account(), row.period(), rung, fit.rows.size()));
        }
        return splits;
    }

    private List<Split> byMix(DrawnTotals drawn, boolean[][] done) {
        var splits = new ArrayList<Split>();
        for (int account = 0; account < done.length; account++) {
            if (peers.membersBut(account).isEmpty() || !open(account, done[account])) {
                continue;
            }
            var mix = new MixSplit(ledger, usage, fit, peers, account);
            var rung =
                    Arrays.stream(ledger.committed()[account]).allMatch(Double::isNaN)
                                    || checks.peersSurer()
                            ? Rung.PEER_MIX
                            : Rung.COMMITTED_MIX;
            var periods = mix.series().periods();
            for (int i = 0; i < periods.length; i++) {
                if (!done[account][periods[i]] && !ledger.itemised(account, periods[i])) {
                    var parts = mix.parts(i);
                    drawn.add(periods[i], parts);
                    done[account][periods[i]] = true;
                    splits.add(parts.split(account, periods[i], rung, peers.members().size()));
                }
            }
        }
        return splits;
    }

    /// Whether a positive booking of the account is left that usage could not split, though some
    /// product's usage is unknown.
    private boolean open(int account, boolean[] done) {
        for (int period = 0; period < done.length; period++) {
            if (!done[period]
                    && ledger.booked()[account][period].signum() > 0
                    && !ledger.itemised(account, period)
                    && unknown(account, period)) {
                return true;
            }
        }
        return false;
    }

    private boolean unknown(int account, int period) {
        return Arrays.stream(usage.cells(account, period)).anyMatch(Cell::unknown);
    }

    /// Itemised bookings as their lines say; of the others there is nothing left but those that
    /// no product can have made: credits, and charges of accounts that report to use nothing.
    private List<Split> theRest(DrawnTotals drawn, boolean[][] done) {
        var splits = new ArrayList<Split>();
        int products = ledger.productCount();
        for (int account = 0; account < done.length; account++) {
            for (int period = 0; period < done[account].length; period++) {
                if (done[account][period] || !ledger.hasBooking(account, period)) {
                    continue;
                }
                var amounts = Arrays.copyOf(ledger.lineAmounts(account, period), products + 1);
                amounts[products] =
                        ledger.booked()[account][period].doubleValue()
                                - Arrays.stream(amounts).sum();
                for (int place = 0; place <= products; place++) {
                    drawn.add(period, place, amounts[place]);
                }
                splits.add(new Split(account, period, amounts, amounts, amounts, Rung.ONE_OFF, 1));
            }
        }
        return splits;
    }
}
