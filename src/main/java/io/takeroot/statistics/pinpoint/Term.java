package io.takeroot.statistics.pinpoint;

/// An element under consideration as a cause. There is one object per element: see [Terms].
final class Term {

    private final Lattice lattice;
    private final int mask;
    private final int[] leaves;
    private final double price;

    /// @param leaves ascending, at least one
    /// @param price what it costs to name it, in log-likelihood
    Term(Lattice lattice, int mask, int[] leaves, double price) {
        this.lattice = lattice;
        this.mask = mask;
        this.leaves = leaves;
        this.price = price;
    }

    /// Whether every leaf of the other lies in this one as well.
    boolean holds(Term other) {
        return (other.mask & mask) == mask && lattice.together(mask, example(), other.example());
    }

    boolean holds(int leaf) {
        return lattice.together(mask, example(), leaf);
    }

    int mask() {
        return mask;
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

    Element element() {
        return lattice.element(mask, example());
    }
}
