package io.takeroot.text;

import java.util.Arrays;
import java.util.List;

/// The earlier requests most like a new one, and how much each has a say in its answer.
///
/// The say is a ridge regression over the neighbours, learned for this one request: with the
/// neighbours' vectors as rows of `Z` and their likeness to the request as `b`, it is the `x` of
/// `(Z Z' + penalty I) x = b`. Each answer's score is the sum of its requests' say, which is what
/// a linear classifier trained on the neighbours (one answer against all others) would give. So
/// nothing has to be trained before, and an added request counts at once. It is solved by
/// conjugate gradients, without the matrix `Z Z'` ever being made.
///
/// [1] Zhang, Berg, Maire, Malik: SVM-KNN, CVPR 2006 (a classifier trained on the neighbours).
/// [2] Hestenes, Stiefel: Methods of conjugate gradients, 1952.
final class Neighbourhood {
    static final double PENALTY = 1;
    private static final int MOST_STEPS = 40;
    private static final double EXACT_ENOUGH = 1e-3;

    private final List<History.Earlier> neighbours;
    private final int[][] traits;
    private final float[][] vectors;
    private final double[] likeness;
    private final int size;

    /// @param likeness of each to the request
    /// @param vectors of each
    /// @param size of the vocabulary
    Neighbourhood(
            List<History.Earlier> neighbours, double[] likeness, float[][] vectors, int size) {
        this.neighbours = neighbours;
        this.likeness = likeness;
        this.vectors = vectors;
        this.size = size;
        this.traits =
                neighbours.stream()
                        .map(neighbour -> neighbour.fingerprint().traits())
                        .toArray(int[][]::new);
    }

    /// How much each neighbour has a say, in their order.
    double[] say() {
        var say = new double[likeness.length];
        var rest = likeness.clone();
        var direction = rest.clone();
        double left = dot(rest, rest);
        double enough = left * EXACT_ENOUGH * EXACT_ENOUGH;
        for (int step = 0; step < MOST_STEPS && left > enough; step++) {
            var image = image(direction);
            double length = left / dot(direction, image);
            for (int i = 0; i < say.length; i++) {
                say[i] += length * direction[i];
                rest[i] -= length * image[i];
            }
            double now = dot(rest, rest);
            for (int i = 0; i < say.length; i++) {
                direction[i] = rest[i] + now / left * direction[i];
            }
            left = now;
        }
        return say;
    }

    /// `(Z Z' + penalty I) direction`.
    private double[] image(double[] direction) {
        var sums = new float[size];
        for (int i = 0; i < direction.length; i++) {
            float by = (float) direction[i];
            for (int at = 0; at < traits[i].length; at++) {
                sums[traits[i][at]] += by * vectors[i][at];
            }
        }
        var image = new double[direction.length];
        Arrays.setAll(image, i -> PENALTY * direction[i] + product(traits[i], vectors[i], sums));
        return image;
    }

    static double product(int[] traits, float[] vector, float[] sums) {
        double product = 0;
        for (int at = 0; at < traits.length; at++) {
            product += vector[at] * sums[traits[at]];
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    boolean isEmpty() {
        return neighbours.isEmpty();
    }

    List<History.Earlier> neighbours() {
        return neighbours;
    }

    double likeness(int neighbour) {
        return likeness[neighbour];
    }
}
