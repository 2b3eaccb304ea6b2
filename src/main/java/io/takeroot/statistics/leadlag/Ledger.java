package io.takeroot.statistics.leadlag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every pair ever tested, so that a lead is called only where it stands out among all of them.
///
/// Whoever tests a hundred pairs finds five "sure at 95 %" by chance alone; it does not matter
/// whether that takes one click or two years. So each answer is weighed against all tests there
/// ever were: q is Benjamini and Hochberg's (JRSS B 57, 1995, 289-300): for the test of rank i by
/// chance among m tests, the least of `chance(j) m / j` over the ranks j from i on. A pair leads
/// when q is at most [#RATE]; among all that are called so, that share is expected to be wrong.
///
/// *What counts as a test.* A pair tested again on the same data replaces the earlier test: it is
/// the same evidence. Tested on other data (a month later), it is a further test and counts; the
/// pair's answer is that of the newest. So waiting for a lucky month is paid for. Kept but not
/// counted are refusals, and pairs that visibly move in the same period or follow: what decides
/// about those is their lag 0 and below, which tells nothing about what chance makes above it
/// (independent filtering: R. Bourgon, R. Gentleman and W. Huber, PNAS 107, 2010, 9546-9551).
///
/// *Why not Benjamini-Yekutieli*, which holds under any dependence: it multiplies q by
/// 1 + 1/2 + ... + 1/m (6.9 at 540 pairs); on the open set that costs a quarter of the leaders that
/// are found, and the share of wrong ones is far below the rate already
/// (docs/statistics/lead-lag.md). [#cautious(String)] gives it.
///
/// An answer may change when others are tested later, in both directions: that is what holding
/// the rate over time means.
public record Ledger(List<Entry> entries) {

    /// The share of called leads that may be wrong.
    public static final double RATE = 0.1;

    public static final Ledger EMPTY = new Ledger(List.of());

    /// A test that was made.
    ///
    /// @param pair names both metrics, and whatever else makes it a pair of its own
    /// @param data names the data it was tested on: the same name, the same evidence
    public record Entry(String pair, String data, LeadTest test) {}

    public Ledger {
        entries = List.copyOf(entries);
    }

    /// The ledger with one more test; the pair's test of the same data is replaced.
    public Ledger with(Entry entry) {
        var all = new ArrayList<Entry>();
        for (var old : entries) {
            if (!old.pair().equals(entry.pair()) || !old.data().equals(entry.data())) {
                all.add(old);
            }
        }
        all.add(entry);
        return new Ledger(all);
    }

    /// How many tests were ever made that count.
    public int tests() {
        return (int) entries.stream().filter(Ledger::counts).count();
    }

    /// What is known of a pair by its newest test; empty when it was never tested.
    public Optional<LeadAnswer> answer(String pair) {
        return Optional.ofNullable(answers().get(pair));
    }

    /// What is known of every pair, by its newest test.
    public Map<String, LeadAnswer> answers() {
        var adjusted = adjusted();
        var answers = new HashMap<String, LeadAnswer>();
        for (int i = 0; i < entries.size(); i++) {
            answers.put(entries.get(i).pair(), answer(entries.get(i).test(), adjusted[i]));
        }
        return answers;
    }

    /// The pair's q by Benjamini and Yekutieli (Annals of Statistics 29, 2001, 1165-1188), which
    /// holds whatever the dependence between tests; empty when it was never tested.
    public Optional<Double> cautious(String pair) {
        double sum = 0;
        for (int i = 1; i <= tests(); i++) {
            sum += 1.0 / i;
        }
        double factor = sum;
        return answer(pair)
                .flatMap(
                        answer ->
                                switch (answer) {
                                    case LeadAnswer.Leads leads -> Optional.of(leads.q());
                                    case LeadAnswer.DoesNotLead no -> Optional.of(no.q());
                                    case LeadAnswer.TooFewObservations few -> Optional.empty();
                                    case LeadAnswer.NotDefined not -> Optional.empty();
                                })
                .map(q -> Math.min(1, q * factor));
    }

    private static boolean counts(Entry entry) {
        return entry.test() instanceof LeadTest.Tested tested
                && switch (tested.pattern()) {
                    case LEAD, OPPOSITE, NOTHING -> true;
                    case COINCIDENT, REVERSE -> false;
                };
    }

    private static double chance(Entry entry) {
        return entry.test() instanceof LeadTest.Tested tested ? tested.chance() : 1;
    }

    /// q by entry.
    private double[] adjusted() {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < entries.size(); i++) {
            if (counts(entries.get(i))) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble(i -> chance(entries.get(i))));
        var adjusted = new double[entries.size()];
        Arrays.fill(adjusted, 1);
        double least = 1;
        for (int rank = order.size(); rank >= 1; rank--) {
            int entry = order.get(rank - 1);
            least = Math.min(least, chance(entries.get(entry)) * order.size() / rank);
            adjusted[entry] = least;
        }
        return adjusted;
    }

    private static LeadAnswer answer(LeadTest test, double q) {
        return switch (test) {
            case LeadTest.Tested tested ->
                    tested.pattern() == LeadTest.Pattern.LEAD && q <= RATE
                            ? new LeadAnswer.Leads(tested, q)
                            : new LeadAnswer.DoesNotLead(
                                    LeadAnswer.Reason.of(tested.pattern()), tested, q);
            case LeadTest.TooFewObservations few ->
                    new LeadAnswer.TooFewObservations(few.observations(), few.reason());
            case LeadTest.NotDefined not -> new LeadAnswer.NotDefined(not.reason());
        };
    }
}
