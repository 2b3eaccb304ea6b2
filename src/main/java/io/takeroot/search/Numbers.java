package io.takeroot.search;

import java.util.Arrays;
import java.util.List;

/// Numbers of things that were found, each once.
public final class Numbers {
    /// So many are looked up one by one; of more, a list is read in its order until a page is
    /// full.
    private static final int FEW = 500;

    private final long[] ascending;

    Numbers(long[] ascending) {
        this.ascending = ascending;
    }

    public boolean holds(long number) {
        return Arrays.binarySearch(ascending, number) >= 0;
    }

    /// Whether a database is better asked for these than for everything.
    public boolean areFew() {
        return ascending.length <= FEW;
    }

    /// In ascending order.
    public List<Long> all() {
        return Arrays.stream(ascending).boxed().toList();
    }
}
