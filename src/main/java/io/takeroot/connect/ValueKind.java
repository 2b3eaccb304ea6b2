package io.takeroot.connect;

/// What a column or an expression holds, as far as expressions care.
public enum ValueKind {
    TEXT("text"),
    NUMBER("a number"),
    DATE("a date"),
    TIMESTAMP("a time stamp"),
    TRUTH("true or false");

    private final String words;

    ValueKind(String words) {
        this.words = words;
    }

    /// How a message names it: `a number`.
    public String words() {
        return words;
    }

    boolean isTime() {
        return this == DATE || this == TIMESTAMP;
    }
}
