package io.takeroot.statistics.onebucket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Infers what each product earned when finance books only totals.
public final class OneBucket {

    private static final String NO_GROUND =
            "nothing says how the totals split: no contract line, no usage, no committed mix";

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
    /// comparison
    /// and where a plain rule is wanted.
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
