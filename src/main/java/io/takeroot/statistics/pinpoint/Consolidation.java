package io.takeroot.statistics.pinpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Tells causes as coarse as they are: parts that nearly all moved the same way are one cause,
/// even if some moved further than others.
///
/// A likelihood sees every such difference and would name each part; a reader wants the whole. A
/// parent takes the place of its parts when those of its parts that beyond doubt did not move, or
/// moved the other way, make up less than three tenths of it, by number and by size.
final class Consolidation {

    private static final double MOST_UNMOVED = 0.3;
    private static final double DOUBT = 3;

    private final Terms terms;
    private final Partitions partitions;
    private final Evidence evidence;

    Consolidation(Terms terms, Partitions partitions, Evidence evidence) {
        this.terms = terms;
        this.partitions = partitions;
        this.evidence = evidence;
    }

    Partition of(Partition found) {
        var held = new ArrayList<>(found.terms());
        while (merge(held) || swallow(held)) {
            // each step leaves fewer terms
        }
        return held.equals(found.terms()) ? found : partitions.telling(held);
    }

    /// Replaces several terms by a common parent.
    private boolean merge(List<Term> held) {
        for (var term : List.copyOf(held)) {
            for (int d = 0; d < terms.lattice().width(); d++) {
                int mask = term.mask() & ~(1 << d);
                if (mask != term.mask() && terms.lattice().has(mask)) {
                    var parent = terms.of(mask, term.example());
                    var parts = held.stream().filter(parent::holds).toList();
                    var others = held.stream().filter(other -> !parent.holds(other)).toList();
                    if (parts.size() > 1 && movedAsOne(parent, d, parts, others)) {
                        held.removeAll(parts);
                        held.add(parent);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Drops a term that lies in another one and moved the same way.
    private boolean swallow(List<Term> held) {
        return held.removeIf(
                term ->
                        held.stream()
                                .anyMatch(
                                        other ->
                                                other != term
                                                        && other.holds(term)
                                                        && direction(other) == direction(term)));
    }

    private double direction(Term term) {
        return Math.signum(shift(term).location() - partitions.level().location());
    }

    private Shift shift(Term term) {
        return evidence.fit(term.leaves(), term.leaves().length);
    }

    private boolean movedAsOne(Term parent, int dimension, List<Term> parts, List<Term> others) {
        double level = partitions.level().location();
        var half = new Shift((location(parts) + level) / 2, 1);
        int children = 0;
        int unmoved = 0;
        double size = 0;
        double unmovedSize = 0;
        for (var child : terms.children(parent, dimension)) {
            var leaves = unclaimed(child, others);
            double own = evidence.size(leaves);
            if (leaves.length > 0 && own > 0) {
                boolean still = partitions.gain(leaves, half) < -DOUBT;
                children++;
                unmoved += still ? 1 : 0;
                size += own;
                unmovedSize += still ? own : 0;
            }
        }
        return unmoved < MOST_UNMOVED * children && unmovedSize < MOST_UNMOVED * size;
    }

    private static int[] unclaimed(Term child, List<Term> others) {
        return Arrays.stream(child.leaves())
                .filter(leaf -> others.stream().noneMatch(other -> other.holds(leaf)))
                .toArray();
    }

    private double location(List<Term> parts) {
        double sum = 0;
        double sizes = 0;
        for (var part : parts) {
            double size = evidence.size(part.leaves());
            sum += size * shift(part).location();
            sizes += size;
        }
        return sum / sizes;
    }
}
