package io.takeroot.statistics.pinpoint;

/// An element under consideration as a cause.
final class Term {

    private final Cuboid cuboid;
    private final int key;
    private final int[] leaves;
    private final double price;

    /// @param leaves ascending, at least one
    /// @param price what it costs to name it, in log-likelihood
    Term(Cuboid cuboid, int key, int[] leaves, double price) {
        this.cuboid = cuboid;
        this.key = key;
        this.leaves = leaves;
        this.price = price;
    }

    boolean is(Term other) {
        return cuboid == other.cuboid && key == other.key;
    }

    /// Whether every leaf of the other lies in this one as well.
    boolean holds(Term other) {
        return (other.mask() & mask()) == mask() && cuboid.keys()[other.example()] == key;
    }

    int mask() {
        return cuboid.mask();
    }

    int key() {
        return key;
    }

    int[] leaves() {
        return leaves;
    }

    double price() {
        return price;
    }

    int example() {
        return leaves[0];
    }
}
