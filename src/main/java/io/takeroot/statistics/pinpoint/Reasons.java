package io.takeroot.statistics.pinpoint;

import io.takeroot.statistics.pinpoint.Explanation.Why;
import java.util.Arrays;

/// Why a cause is told as this slice and not as a coarser or a finer one, in words.
final class Reasons {

    private final LeafCube cube;
    private final Terms terms;
    private final Evidence evidence;
    private final double level;
    private final boolean[] owned;

    Reasons(LeafCube cube, Findings findings) {
        this.cube = cube;
        this.terms = findings.terms();
        this.evidence = findings.evidence();
        this.level = evidence.factor(findings.level().location());
        owned = new boolean[cube.size()];
        for (var claim : findings.partition().claims()) {
            for (int leaf : claim.leaves()) {
                owned[leaf] = true;
            }
        }
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
        for (var parent : terms.parents(term)) {
            var rest = Arrays.stream(parent.leaves()).filter(leaf -> !owned[leaf]).toArray();
            double moved = rest.length == 0 ? 0 : effect(rest);
            if (Math.abs(moved) > largest) {
                largest = Math.abs(moved);
                nearest =
                        "The rest of "
                                + parent.element().words()
                                + " moved by "
                                + Sentences.percent(moved)
                                + " only.";
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
            for (var child : terms.children(claim.term(), d)) {
                all++;
                alike += Math.signum(effect(child.leaves())) == sign ? 1 : 0;
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
