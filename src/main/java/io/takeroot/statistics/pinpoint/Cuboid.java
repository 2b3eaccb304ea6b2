package io.takeroot.statistics.pinpoint;

import java.util.Arrays;

/// All elements of one set of dimensions, and the sums by which they are screened.
final class Cuboid {

    private final int mask;
    private final int[] keys;
    private final int elements;
    private final double[] pulls;
    private final double[] weights;

    /// @param mask the set of dimensions, one bit each
    /// @param keys by leaf: the number of its element, 0 to `elements` - 1
    Cuboid(int mask, int[] keys, int elements) {
        this.mask = mask;
        this.keys = keys;
        this.elements = elements;
        pulls = new double[elements];
        weights = new double[elements];
    }

    int mask() {
        return mask;
    }

    int[] keys() {
        return keys;
    }

    int elements() {
        return elements;
    }

    /// Sums the pulls and weights of all leaves by element.
    void sum(double[] leafPulls, double[] leafWeights) {
        Arrays.fill(pulls, 0);
        Arrays.fill(weights, 0);
        for (int leaf = 0; leaf < keys.length; leaf++) {
            int key = keys[leaf];
            pulls[key] += leafPulls[leaf];
            weights[key] += leafWeights[leaf];
        }
    }

    void add(int leaf, double pull, double weight) {
        int key = keys[leaf];
        pulls[key] += pull;
        weights[key] += weight;
    }

    /// The evidence of an element by a second-order look.
    double evidence(int key) {
        return weights[key] > 0 ? pulls[key] * pulls[key] / (2 * weights[key]) : 0;
    }
}
