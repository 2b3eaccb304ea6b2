package io.takeroot.statistics.pinpoint;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// All elements of one set of dimensions, and the sums by which they are screened.
///
/// Sums roll up: each cuboid but the finest takes them from a finer one with few elements, so
/// that summing all cuboids costs little more than a pass over the leaves.
final class Cuboid {

    private final int mask;
    private final int[] examples;
    private final @Nullable Cuboid finer;
    private final int[] fold;
    private final double[] pulls;
    private final double[] weights;

    /// @param mask the set of dimensions, one bit each
    /// @param examples by element: a leaf in it
    /// @param finer a cuboid of more dimensions; none for the leaves
    /// @param fold by element of the finer cuboid: the element that it lies in
    Cuboid(int mask, int[] examples, @Nullable Cuboid finer, int[] fold) {
        this.mask = mask;
        this.examples = examples;
        this.finer = finer;
        this.fold = fold;
        pulls = new double[examples.length];
        weights = new double[examples.length];
    }

    int mask() {
        return mask;
    }

    int elements() {
        return examples.length;
    }

    int example(int key) {
        return examples[key];
    }

    /// The element that a leaf lies in.
    int key(int leaf) {
        return finer == null ? leaf : fold[finer.key(leaf)];
    }

    /// Takes the sums of a leaf; for the cuboid of the leaves only.
    void place(int leaf, double pull, double weight) {
        pulls[leaf] = pull;
        weights[leaf] = weight;
    }

    /// Sums up the finer cuboid, which has its sums already.
    void sum() {
        if (finer != null) {
            Arrays.fill(pulls, 0);
            Arrays.fill(weights, 0);
            for (int at = 0; at < fold.length; at++) {
                pulls[fold[at]] += finer.pulls[at];
                weights[fold[at]] += finer.weights[at];
            }
        }
    }

    /// The evidence of an element by a second-order look.
    double evidence(int key) {
        return weights[key] > 0 ? pulls[key] * pulls[key] / (2 * weights[key]) : 0;
    }
}
