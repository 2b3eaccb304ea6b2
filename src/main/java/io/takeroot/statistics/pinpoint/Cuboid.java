package io.takeroot.statistics.pinpoint;

/// All elements of one set of dimensions, and the sums by which they are screened.
///
/// @param mask the set of dimensions, one bit each
/// @param keys by leaf: the number of its element, 0 to `elements` - 1
record Cuboid(int mask, int[] keys, int elements, double[] pulls, double[] weights) {

    Cuboid(int mask, int[] keys, int elements) {
        this(mask, keys, elements, new double[elements], new double[elements]);
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
