package io.takeroot.statistics.pinpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A look at every element of every cuboid by sums alone, to find the few worth judging exactly.
final class Screen {

    private record Hint(Cuboid cuboid, int key, double score) {}

    private static final Comparator<Hint> BEST_FIRST =
            Comparator.comparingDouble(hint -> -hint.score());

    private final Terms terms;
    private final Evidence evidence;

    Screen(Terms terms, Evidence evidence) {
        this.terms = terms;
        this.evidence = evidence;
    }

    /// The terms that add the most to this partition by a second-order look, best first.
    ///
    /// @param perCuboid of one cuboid at most so many
    /// @param least the score to go beyond: evidence less price
    List<Term> hints(Partition partition, Shift level, int perCuboid, double least) {
        sum(partition, level);
        var hints = new ArrayList<Hint>();
        for (var cuboid : terms.lattice().finestFirst()) {
            hints.addAll(best(cuboid, perCuboid, least));
        }
        hints.sort(BEST_FIRST);
        return hints.stream()
                .map(hint -> terms.of(hint.cuboid().mask(), hint.cuboid().example(hint.key())))
                .toList();
    }

    private void sum(Partition partition, Shift level) {
        var cuboids = terms.lattice().finestFirst();
        var leaves = cuboids.getFirst();
        for (int leaf = 0; leaf < leaves.elements(); leaf++) {
            place(leaves, leaf, level);
        }
        for (var claim : partition.claims()) {
            for (int leaf : claim.leaves()) {
                place(leaves, leaf, claim.shift());
            }
        }
        cuboids.forEach(Cuboid::sum);
    }

    private void place(Cuboid leaves, int leaf, Shift shift) {
        leaves.place(leaf, evidence.pull(leaf, shift), evidence.weight(leaf, shift));
    }

    private List<Hint> best(Cuboid cuboid, int most, double least) {
        double price = terms.price(cuboid.elements());
        var best = new ArrayList<Hint>();
        double bar = least;
        for (int key = 0; key < cuboid.elements(); key++) {
            double score = cuboid.evidence(key) - price;
            if (score > bar) {
                best.add(new Hint(cuboid, key, score));
                best.sort(BEST_FIRST);
                if (best.size() > most) {
                    best.removeLast();
                }
                bar = best.size() < most ? least : best.getLast().score();
            }
        }
        return best;
    }
}
