package io.takeroot.statistics.onebucket;

/// How a part of a booked total was found, from the surest ground to the least sure.
public enum Rung {

    /// The contract or the invoice says it.
    CONTRACT_LINES("contract lines"),

    /// Reported usage times the price that the bookings themselves show is paid.
    LEARNED_PRICES("usage at learned prices"),

    /// Usage that was not reported, or not plausible, filled from the account's own history, its
    /// committed mix and its peers, then charged at learned prices.
    FILLED_USAGE("filled-in usage at learned prices"),

    /// The split that the account's order form foresaw.
    COMMITTED_MIX("committed mix"),

    /// Usage times list price.
    LIST_PRICES("usage at list prices"),

    /// The split of the accounts alike.
    PEER_MIX("mix of peers"),

    /// What no product explains: one-off services and credits.
    ONE_OFF("one-off, no product");

    private final String words;

    Rung(String words) {
        this.words = words;
    }

    /// What a reader is told: "committed mix".
    public String words() {
        return words;
    }
}
