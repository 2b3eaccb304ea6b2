package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;

/// Two metrics of which one may lead the other, compared period by period.
public record LeadPair(Side leading, Side lagging, Grain grain) {

    /// @param slice of the metric, in words: `everything`, `product = GTX Pro`
    public record Side(Slug metric, String slice) {
        private static final int LENGTH = 500;

        public Side {
            slice = slice.length() <= LENGTH ? slice : slice.substring(0, LENGTH);
        }
    }

    /// The pair's name in the ledger.
    String name() {
        return leading + " " + lagging + " " + grain;
    }
}
