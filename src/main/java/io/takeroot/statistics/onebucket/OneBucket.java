package io.takeroot.statistics.onebucket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Infers what each product earned when finance books only totals.
///
/// A ladder of grounds, the surest that there is for each booking: contract lines; usage at
/// prices learned from all bookings; usage filled in; the order form's mix; the mix of peers.
/// What the methods are, with sources and measured errors: docs/statistics/one-bucket.md.
public final class OneBucket {

    private static final String NO_GROUND =
            "nothing says how the totals split: no contract line, no usage, no committed mix";

    private OneBucket() {}

    /// Splits every booking over the products, with ranges.
    ///
    /// Amounts are in the bookings' currency, exact to `decimals`: the parts of a booking, that
    /// of no product included, add up to it. A range holds the true amount 9 times in 10; it
    /// covers the doubt about prices (accounts drawn anew), about usage not reported and about
    /// mixes. Evidence of accounts or periods without a booking is left aside. An account of
    /// one booking is split like any other; a single account (a company's total) learns its
    /// prices from its own periods, near list prices when they are few. The order of the
    /// records changes nothing, and the same records give the same bits.
    ///
    /// No product, no booking, or neither lines nor usage nor order forms: the answer is
    /// [Inference.NotDefined] with the reason.
    ///
    /// Checked against generated books whose truth is known: the error of products' totals, the
    /// coverage of the ranges, exact sums, the period of a price rise (`OneBucketTests`), and
    /// larger sets in eight regimes (docs/statistics/one-bucket.md).
    ///
    /// @throws IllegalArgumentException when a booking or a product's name comes twice, when
    ///     evidence names an unknown product, or when a booking has more decimals than the
    ///     currency
    public static Inference infer(BookedTotals totals) {
        var reason = nothingToSplit(totals);
        if (reason.isPresent()) {
            return new Inference.NotDefined(reason.get());
        }
        var ladder = Ladder.of(Ledger.of(totals));
        return ladder.stands() ? ladder.inferred() : new Inference.NotDefined(NO_GROUND);
    }

    private static Optional<String> nothingToSplit(BookedTotals totals) {
        if (totals.products().isEmpty()) {
            return Optional.of("there is no product to split the totals over");
        }
        return totals.bookings().isEmpty()
                ? Optional.of("nothing is booked yet")
                : Optional.empty();
    }

    /// Splits every booking by usage times list price, the rule that everyone uses: for
    /// comparison and where a plain rule is wanted.
    ///
    /// A usage not reported is the account's own mean of that product; an account that reported
    /// none is split by its committed mix, and where that is not known by the mix of its segment.
    /// A product without a list price has the median one. The rule knows nothing of its own
    /// error: every range runs from nothing to the whole booking.
    public static Inference byListPrice(BookedTotals totals) {
        var reason = nothingToSplit(totals);
        if (reason.isPresent()) {
            return new Inference.NotDefined(reason.get());
        }
        var ledger = Ledger.of(totals);
        var rule = ListPriceRule.of(ledger);
        var splits = new ArrayList<Split>();
        for (int account = 0; account < ledger.accountCount(); account++) {
            for (int period = 0; period < ledger.periodCount(); period++) {
                if (ledger.hasBooking(account, period)) {
                    var weights = rule.weights(account, period);
                    if (Arrays.stream(weights).allMatch(weight -> weight == 0)) {
                        return new Inference.NotDefined(NO_GROUND);
                    }
                    splits.add(Split.wide(ledger, account, period, weights, rule.rung(account)));
                }
            }
        }
        return Statement.of(ledger, splits).inferred(List.of(), List.of());
    }
}
