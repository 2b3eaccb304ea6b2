package io.takeroot.statistics.onebucket;

import io.takeroot.statistics.numeric.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How far off each rung is where it can be checked, and which of two is the surer.
final class CrossValidation {

    private static final int FOLDS = 5;
    private static final int ROUNDS = 8;
    private static final int MOST_ACCOUNTS = 40;
    private static final int DRAWS = 60;
    private static final double SAYS_NOTHING = 1e3;

    private final Ledger ledger;
    private final FilledUsage usage;
    private final List<RungError> errors = new ArrayList<>();
    private boolean listPricesSurer;
    private boolean peersSurer;

    CrossValidation(Ledger ledger, FilledUsage usage) {
        this.ledger = ledger;
        this.usage = usage;
    }

    List<RungError> errors() {
        return List.copyOf(errors);
    }

    boolean listPricesSurer() {
        return listPricesSurer;
    }

    boolean peersSurer() {
        return peersSurer;
    }

    private record Sum(double error, double amount, int count) {

        static Sum none() {
            return new Sum(0, 0, 0);
        }

        Sum plus(double ownError, double ownAmount) {
            return new Sum(error + ownError, amount + ownAmount, count + 1);
        }

        Sum plus(Sum other) {
            return new Sum(error + other.error, amount + other.amount, count + other.count);
        }

        double share() {
            return amount > 0 ? error / amount : 0;
        }
    }

    /// Of prices learned and list prices, what foresees better the bookings of accounts that were
    /// left out of the learning, each booking from the account's others. Only contract lines tell
    /// products apart; where there are any of accounts left out, each line from the account's
    /// other lines, so that a wrong price shows as such.
    PriceFit surer(PriceFit learned, PriceFit listed) {
        if (learned.rows.isEmpty()) {
            return learned;
        }
        var byLearned = Sum.none();
        var byList = Sum.none();
        for (int fold = 0; fold < FOLDS; fold++) {
            int own = fold;
            var kept = learned.rows.stream().filter(row -> row.account() % FOLDS != own).toList();
            var out = learned.rows.stream().filter(row -> row.account() % FOLDS == own).toList();
            if (!kept.isEmpty()) {
                byLearned =
                        byLearned.plus(
                                foreseen(learned.relearned(kept, learned.eras, ROUNDS), out));
                byList = byList.plus(foreseen(listed, out));
            }
        }
        listPricesSurer = byList.share() < byLearned.share();
        var check = "bookings of accounts left out of the learning";
        errors.add(new RungError(Rung.LEARNED_PRICES, byLearned.share(), byLearned.count(), check));
        errors.add(new RungError(Rung.LIST_PRICES, byList.share(), byList.count(), check));
        return listPricesSurer ? listed : learned;
    }

    private Sum foreseen(PriceFit fit, List<Row> rows) {
        var byPeriod = fit.pricesByPeriod();
        var byAccount = new ArrayList<List<RowReading>>();
        ledger.accounts().forEach(account -> byAccount.add(new ArrayList<>()));
        for (var row : rows) {
            byAccount.get(row.account()).add(fit.reading(row, byPeriod[row.period()]));
        }
        var sum = Sum.none();
        for (var readings : byAccount) {
            for (int i = 0; i < readings.size(); i++) {
                sum = sum.plus(foreseen(readings, i));
            }
        }
        return sum;
    }

    /// The factor is the middle one of the account's other bookings; those with something on top
    /// are left aside, no price foresees them.
    private static Sum foreseen(List<RowReading> readings, int at) {
        var others = new double[readings.size() - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = readings.get(i < at ? i : i + 1).residual();
        }
        if (others.length == 0) {
            return Sum.none();
        }
        double residual = readings.get(at).residual() - Quantiles.median(others);
        if (residual > 0.3 || residual < -0.3) {
            return Sum.none();
        }
        double booked = readings.get(at).row.booked();
        return Sum.none().plus(Math.abs(booked - booked * StrictMath.exp(-residual)), booked);
    }

    /// Of committed mix with peers and of peers alone, what comes closer to the mix of accounts
    /// whose usage is known, when it is hidden.
    Peers surer(Peers peers, PriceFit fit) {
        var silent = peers.withCommittedDeviation(SAYS_NOTHING);
        var byCommitted = Sum.none();
        var byPeers = Sum.none();
        var checked =
                peers.members().stream()
                        .filter(peer -> peer.account() >= 0)
                        .filter(peer -> committed(peer.account()))
                        .toList();
        int stride = Math.max(1, (checked.size() + MOST_ACCOUNTS - 1) / MOST_ACCOUNTS);
        for (int i = 0; i < checked.size() && checked.size() > 1; i += stride) {
            byCommitted = byCommitted.plus(hidden(peers, checked.get(i), fit));
            byPeers = byPeers.plus(hidden(silent, checked.get(i), fit));
        }
        if (byPeers.count() == 0) {
            return peers;
        }
        peersSurer = byPeers.share() < byCommitted.share();
        var check = "mixes of accounts with usage, the usage hidden";
        errors.add(
                new RungError(Rung.COMMITTED_MIX, byCommitted.share(), byCommitted.count(), check));
        errors.add(new RungError(Rung.PEER_MIX, byPeers.share(), byPeers.count(), check));
        return peersSurer ? silent : peers;
    }

    private boolean committed(int account) {
        return Arrays.stream(ledger.committed()[account]).anyMatch(share -> share > 0);
    }

    private Sum hidden(Peers peers, Peers.Peer peer, PriceFit fit) {
        var series = BookedSeries.of(ledger, peer.account(), usage);
        var draws =
                new MixSampler(
                                peers,
                                peer.account(),
                                ledger.committed()[peer.account()],
                                series,
                                fit.charges().oneOffs())
                        .draws(DRAWS);
        double error = 0;
        for (int product = 0; product < peer.level().length; product++) {
            double mean = 0;
            for (var draw : draws) {
                mean += draw.levels()[product] / draws.length;
            }
            error += Math.abs(mean - peer.level()[product]);
        }
        return Sum.none().plus(error, 1);
    }
}
