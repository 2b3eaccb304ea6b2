package io.takeroot.statistics.pinpoint;

import io.takeroot.statistics.pinpoint.Explanation.Why;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;

/// Why a cause is told as this slice and not as a coarser or a finer one, in words.
final class Reasons {

    private final LeafCube cube;
    private final Lattice lattice;
    private final Evidence evidence;
    private final double level;
    private final boolean[] owned;

    Reasons(LeafCube cube, Pursuit pursuit, Evidence evidence, Partition partition) {
        this.cube = cube;
        this.lattice = pursuit.lattice();
        this.evidence = evidence;
        this.level = evidence.factor(pursuit.level().location());
        owned = new boolean[cube.size()];
        for (var claim : partition.claims()) {
            for (int leaf : claim.leaves()) {
                owned[leaf] = true;
            }
        }
    }

    Element element(int mask, int example) {
        var coordinates = new ArrayList<Element.Coordinate>();
        for (int d = 0; d < cube.width(); d++) {
            if ((mask & 1 << d) != 0) {
                coordinates.add(cube.coordinate(d, example));
            }
        }
        return new Element(coordinates);
    }

    Why of(Claim claim) {
        return new Why(notItsParent(claim.term()), notItsChild(claim));
    }

    private String notItsParent(Term term) {
        if (Integer.bitCount(term.mask()) == 1) {
            return "The next coarser slice is the whole, whose other parts did not move with it.";
        }
        var nearest = "";
        double largest = Double.NEGATIVE_INFINITY;
        for (int d = 0; d < cube.width(); d++) {
            int mask = term.mask() & ~(1 << d);
            if (mask != term.mask() && lattice.has(mask)) {
                var rest =
                        Arrays.stream(lattice.members(mask, term.example()))
                                .filter(leaf -> !owned[leaf])
                                .toArray();
                double moved = rest.length == 0 ? 0 : effect(rest);
                if (Math.abs(moved) > largest) {
                    largest = Math.abs(moved);
                    nearest =
                            "The rest of "
                                    + element(mask, term.example()).words()
                                    + " moved by "
                                    + Sentences.percent(moved)
                                    + " only.";
                }
            }
        }
        return nearest;
    }

    private String notItsChild(Claim claim) {
        int leaves = claim.leaves().length;
        if (leaves < 2) {
            return "There is no finer slice.";
        }
        int alike = 0;
        int all = 0;
        double sign = Math.signum(effect(claim.leaves()));
        for (int d = 0; d < cube.width(); d++) {
            int mask = claim.term().mask() | 1 << d;
            if (mask != claim.term().mask() && lattice.has(mask)) {
                var seen = new HashSet<Integer>();
                for (int leaf : claim.leaves()) {
                    if (seen.add(lattice.of(mask).keys()[leaf])) {
                        all++;
                        alike += Math.signum(effect(lattice.members(mask, leaf))) == sign ? 1 : 0;
                    }
                }
            }
        }
        return "It moved as a whole: "
                + alike
                + " of its "
                + all
                + " next finer slices moved the same way.";
    }

    private double effect(int[] leaves) {
        return evidence.factor(evidence.fit(leaves, leaves.length).location()) / level - 1;
    }
}
