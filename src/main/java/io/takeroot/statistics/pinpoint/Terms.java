package io.takeroot.statistics.pinpoint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The terms met so far, each once, with what it costs to name one.
///
/// The price of an element is 0.5 log n + log(elements of its cuboid) + 0.5 log(cuboids) and a
/// margin: n leaves to learn its effect from, and as many elements that it might have been.
final class Terms {

    /// What evidence must go beyond the price: 3 is odds of 20 to 1.
    static final double MARGIN = 3;

    /// Of two names for the same leaves, the shorter.
    private static final double TIE = 1e-3;

    private final Lattice lattice;
    private final Map<Integer, Map<Integer, Term>> known = new HashMap<>();

    Terms(Lattice lattice) {
        this.lattice = lattice;
    }

    Lattice lattice() {
        return lattice;
    }

    /// What it costs to name one of so many elements.
    double price(int elements) {
        return 0.5 * Math.log(lattice.leaves())
                + Math.log(elements)
                + 0.5 * Math.log(lattice.finestFirst().size())
                + MARGIN;
    }

    /// The element of these dimensions that a leaf lies in.
    Term of(int mask, int leaf) {
        var cuboid = lattice.of(mask);
        return known.computeIfAbsent(mask, any -> new HashMap<>())
                .computeIfAbsent(
                        cuboid.key(leaf),
                        key ->
                                new Term(
                                        lattice,
                                        mask,
                                        lattice.members(mask, leaf),
                                        price(cuboid.elements()) + TIE * Integer.bitCount(mask)));
    }

    /// The next coarser terms, by the dimension left out.
    List<Term> parents(Term term) {
        var parents = new ArrayList<Term>();
        for (int d = 0; d < lattice.width(); d++) {
            int mask = term.mask() & ~(1 << d);
            if (mask != term.mask() && lattice.has(mask)) {
                parents.add(of(mask, term.example()));
            }
        }
        return parents;
    }

    /// The parts of a term along one more dimension, by its values; none when it has that one
    /// already.
    List<Term> children(Term term, int dimension) {
        int mask = term.mask() | 1 << dimension;
        if (mask == term.mask() || !lattice.has(mask)) {
            return Collections.emptyList();
        }
        var cuboid = lattice.of(mask);
        var examples = new TreeMap<Integer, Integer>();
        for (int leaf : term.leaves()) {
            examples.putIfAbsent(cuboid.key(leaf), leaf);
        }
        return examples.values().stream().map(leaf -> of(mask, leaf)).toList();
    }
}
