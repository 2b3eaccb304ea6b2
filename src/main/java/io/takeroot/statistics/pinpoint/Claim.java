package io.takeroot.statistics.pinpoint;

import java.util.stream.IntStream;

/// A term, the leaves that belong to it and to no other, and their shift.
final class Claim {

    private final Term term;
    private final int[] leaves;
    private final Shift shift;
    private final double gain;

    Claim(Term term, int[] leaves, Shift shift, double gain) {
        this.term = term;
        this.leaves = leaves;
        this.shift = shift;
        this.gain = gain;
    }

    Term term() {
        return term;
    }

    int[] leaves() {
        return leaves;
    }

    Shift shift() {
        return shift;
    }

    /// How much more likely the shift makes these leaves than the level does.
    double gain() {
        return gain;
    }

    /// What the term adds to the value of a partition.
    double evidence() {
        return gain - term.price();
    }

    /// The telling leaves that belong to no claim, ascending.
    static int[] unclaimed(Partition partition, Evidence evidence, int leaves) {
        var claimed = new boolean[leaves];
        for (var claim : partition.claims()) {
            for (int leaf : claim.leaves()) {
                claimed[leaf] = true;
            }
        }
        return IntStream.range(0, leaves)
                .filter(leaf -> !claimed[leaf] && evidence.tells(leaf))
                .toArray();
    }
}
