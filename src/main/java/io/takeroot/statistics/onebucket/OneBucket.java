package io.takeroot.statistics.onebucket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Infers what each product earned when finance books only totals.
public final class OneBucket {

    private OneBucket() {}

    /// Splits every booking over the products, with ranges.
    ///
    /// No product, no booking or nothing that tells products apart gives
    /// [Inference.NotDefined]. Evidence of accounts or periods without a booking is left aside.
    ///
    /// @throws IllegalArgumentException when a booking or a product's name comes twice, when
    ///     evidence names an unknown product, or when a booking has more decimals than the
    ///     currency
    public static Inference infer(BookedTotals totals) {
        return byListPrice(totals);
    }

    /// Splits every booking by usage times list price, the rule that everyone uses: for
    /// comparison
    /// and where a plain rule is wanted.
    ///
    /// A usage not reported is the account's own mean of that product; an account that reported
    /// none is split by its committed mix, and where that is not known by the mix of its segment.
    /// A product without a list price has the median one. The rule knows nothing of its own
    /// error: every range runs from nothing to the whole booking.
    public static Inference byListPrice(BookedTotals totals) {
        if (totals.products().isEmpty()) {
            return new Inference.NotDefined("there is no product to split the totals over");
        }
        if (totals.bookings().isEmpty()) {
            return new Inference.NotDefined("nothing is booked yet");
        }
        var ledger = Ledger.of(totals);
        var rule = ListPriceRule.of(ledger);
        var splits = new ArrayList<Split>();
        for (int account = 0; account < ledger.accountCount(); account++) {
            for (int period = 0; period < ledger.periodCount(); period++) {
                if (ledger.hasBooking(account, period)) {
                    var weights = rule.weights(account, period);
                    if (Arrays.stream(weights).allMatch(weight -> weight == 0)) {
                        return new Inference.NotDefined(
                                "nothing says how the totals split: no usage, no committed mix");
                    }
                    splits.add(Split.wide(ledger, account, period, weights, rule.rung(account)));
                }
            }
        }
        return Statement.of(ledger, splits).inferred(List.of(), List.of());
    }
}
