package io.takeroot.text;

import java.util.Arrays;

/// The traits of one request, view after view, as numbers.
final class Fingerprint {
    /// A trait that no earlier request has: it matches nothing, and makes the rest count for
    /// less.
    static final int UNKNOWN = -1;

    private final int[] traits;
    private final float[] amounts;
    private final int[] ends;

    private Fingerprint(int[] traits, float[] amounts, int[] ends) {
        this.traits = traits;
        this.amounts = amounts;
        this.ends = ends;
    }

    int length() {
        return traits.length;
    }

    int[] traits() {
        return traits;
    }

    int trait(int at) {
        return traits[at];
    }

    boolean isOf(View view, int at) {
        int number = view.place();
        return at < ends[number] && (number == 0 || at >= ends[number - 1]);
    }

    /// The traits as a vector of length 1: in each view by how much each tells, the views by
    /// their shares. Two requests' likeness is the product of their vectors.
    float[] vector(Vocabulary vocabulary) {
        var vector = new float[traits.length];
        int begin = 0;
        for (var view : View.values()) {
            int end = ends[view.place()];
            double squares = 0;
            for (int at = begin; at < end; at++) {
                double value = amounts[at] * vocabulary.rarity(traits[at]);
                vector[at] = (float) value;
                squares += value * value;
            }
            float scale = (float) (squares == 0 ? 0 : Math.sqrt(view.share() / squares));
            for (int at = begin; at < end; at++) {
                vector[at] *= scale;
            }
            begin = end;
        }
        return vector;
    }

    /// The [#vector], each value at the place of its trait; what is unknown is left out.
    float[] spread(Vocabulary vocabulary) {
        var spread = new float[vocabulary.size()];
        var vector = vector(vocabulary);
        for (int at = 0; at < traits.length; at++) {
            if (traits[at] != UNKNOWN) {
                spread[traits[at]] += vector[at];
            }
        }
        return spread;
    }

    /// Collects a fingerprint.
    static final class Drawing {
        private final int[] ends = new int[View.values().length];
        private int[] traits = new int[64];
        private float[] amounts = new float[64];
        private int length;
        private int views;

        void add(int trait, double amount) {
            if (length == traits.length) {
                traits = Arrays.copyOf(traits, length * 2);
                amounts = Arrays.copyOf(amounts, length * 2);
            }
            traits[length] = trait;
            amounts[length++] = (float) amount;
        }

        /// The next traits are of the next view.
        void end() {
            ends[views++] = length;
        }

        Fingerprint fingerprint() {
            return new Fingerprint(
                    Arrays.copyOf(traits, length), Arrays.copyOf(amounts, length), ends);
        }
    }
}
