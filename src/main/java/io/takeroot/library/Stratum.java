package io.takeroot.library;

import io.takeroot.deals.Deal;
import io.takeroot.deals.Outcome;

/// Deals that are alike, counted.
///
/// @param used for which the asset was used
/// @param usedWon of them
/// @param other for which it was not used
/// @param otherWon of them
record Stratum(long used, long usedWon, long other, long otherWon) {
    static final Stratum EMPTY = new Stratum(0, 0, 0, 0);

    Stratum with(Deal deal, boolean isUsed) {
        int won = deal.outcome() == Outcome.WON ? 1 : 0;
        return isUsed
                ? new Stratum(used + 1, usedWon + won, other, otherWon)
                : new Stratum(used, usedWon, other + 1, otherWon + won);
    }

    boolean isCompared() {
        return used > 0 && other > 0;
    }

    long size() {
        return used + other;
    }
}
