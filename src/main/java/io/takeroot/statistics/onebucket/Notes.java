package io.takeroot.statistics.onebucket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a reader must know of the figures, in words.
final class Notes {

    private static final double WORTH_SAYING = 0.01;

    private Notes() {}

    static List<String> of(Ladder ladder, List<Split> splits) {
        var notes = new ArrayList<String>();
        changes(ladder, notes);
        coverage(ladder, splits, notes);
        oneOffs(ladder, splits, notes);
        double wrong = ladder.usage.scatter().wrong();
        if (wrong >= WORTH_SAYING && !ladder.rows.toLearnFrom().isEmpty()) {
            notes.add(
                    "about "
                            + percent(wrong)
                            + " of the usage reports do not fit the account's own course; they"
                            + " count little where the booking does not bear them out");
        }
        if (ladder.checks.listPricesSurer()) {
            notes.add("list prices foresee bookings better than learned ones and are used");
        }
        if (ladder.checks.peersSurer()) {
            notes.add("peers tell mixes better than the order forms, which are left aside");
        }
        return notes;
    }

    private static void changes(Ladder ladder, List<String> notes) {
        var fit = ladder.fit;
        for (int product = 0; product < fit.places.length; product++) {
            var starts = fit.eras.starts().get(product);
            for (int era = 1; era < starts.size(); era++) {
                int place = fit.eras.first(product) + era;
                double change = StrictMath.exp(fit.prices[place] - fit.prices[place - 1]) - 1;
                notes.add(
                        "the price of "
                                + fit.ledger.products().get(product).name()
                                + (change > 0 ? " rose by " : " fell by ")
                                + percent(Math.abs(change))
                                + " in period "
                                + (starts.get(era) + fit.ledger.firstPeriod()));
            }
        }
    }

    private static void coverage(Ladder ladder, List<Split> splits, List<String> notes) {
        double booked = 0;
        double blind = 0;
        long accounts =
                splits.stream().filter(Notes::byMix).mapToInt(Split::account).distinct().count();
        for (var split : splits) {
            double amount = ladder.ledger.booked()[split.account()][split.period()].doubleValue();
            booked += Math.abs(amount);
            blind += byMix(split) ? Math.abs(amount) : 0;
        }
        if (accounts > 0) {
            notes.add(
                    accounts
                            + " of "
                            + ladder.ledger.accountCount()
                            + " accounts do not report the usage of every product; "
                            + percent(blind / booked)
                            + " of the booked total is split by committed mix or by peers");
        }
    }

    private static boolean byMix(Split split) {
        return split.rung() == Rung.COMMITTED_MIX || split.rung() == Rung.PEER_MIX;
    }

    private static void oneOffs(Ladder ladder, List<Split> splits, List<String> notes) {
        int products = ladder.ledger.productCount();
        double booked = 0;
        double other = 0;
        int count = 0;
        for (var split : splits) {
            booked += ladder.ledger.booked()[split.account()][split.period()].doubleValue();
            other += split.amounts()[products];
            count += split.amounts()[products] != 0 ? 1 : 0;
        }
        if (count > 0 && booked > 0) {
            notes.add(
                    count
                            + " of "
                            + splits.size()
                            + " bookings hold something that no product explains, "
                            + percent(other / booked)
                            + " of the booked total");
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
