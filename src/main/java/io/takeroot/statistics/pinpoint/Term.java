package io.takeroot.statistics.pinpoint;

/// An element under consideration as a cause.
///
/// @param mask its dimensions, `key` its number in that cuboid
/// @param leaves ascending
/// @param price what it costs to name it, in log-likelihood
record Term(int mask, int key, int[] leaves, double price) {

    boolean is(Term other) {
        return mask == other.mask && key == other.key;
    }

    int example() {
        return leaves[0];
    }
}
