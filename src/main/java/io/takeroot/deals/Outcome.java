package io.takeroot.deals;

/// How a deal ended, or that it did not yet.
public enum Outcome {
    OPEN("open"),
    WON("won"),
    LOST("lost");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /// As addresses and sentences have it: `won`.
    public String word() {
        return word;
    }

    public boolean isClosed() {
        return this != OPEN;
    }
}
