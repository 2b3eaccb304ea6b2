package io.takeroot.allocation;

import java.util.Arrays;

/// How an amount is known.
public enum Basis {
    /// A line item says it.
    MEASURED("measured"),
    /// A stated rule split it off a total.
    ALLOCATED("allocated"),
    /// It was estimated, with an interval.
    INFERRED("inferred"),
    /// Nothing says which product it belongs to.
    NOT_ALLOCATED("not allocated");

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    /// As the derived dataset and the pages name it.
    public String word() {
        return word;
    }

    static Basis of(String word) {
        return Arrays.stream(values()).filter(b -> b.word.equals(word)).findFirst().orElseThrow();
    }
}
