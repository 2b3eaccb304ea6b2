package io.takeroot.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which earlier requests have a trait: a quick, rough look for those that share the most.
///
/// Runs of letters are left out: they are nine traits of ten, and common to all.
final class Postings {
    private static final class Having {
        private int[] places = new int[4];
        private float[] values = new float[4];
        private int size;

        void add(int place, float value) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            places[size] = place;
            values[size++] = value;
        }
    }

    private final List<Having> byTrait = new ArrayList<>();

    void add(int place, Fingerprint fingerprint, Vocabulary vocabulary) {
        while (byTrait.size() < vocabulary.size()) {
            byTrait.add(NONE);
        }
        var vector = fingerprint.vector(vocabulary);
        for (int at = 0; at < vector.length; at++) {
            if (!fingerprint.isOf(View.LETTERS, at)) {
                having(fingerprint.trait(at)).add(place, vector[at]);
            }
        }
    }

    private static final Having NONE = new Having();

    private Having having(int trait) {
        if (byTrait.get(trait) == NONE) {
            byTrait.set(trait, new Having());
        }
        return byTrait.get(trait);
    }

    /// The places that share the most with a request, in no order.
    ///
    /// @param places there are
    /// @param most to return
    int[] best(Fingerprint asked, Vocabulary vocabulary, int places, int most) {
        var likeness = likeness(asked, vocabulary, places);
        float least = least(likeness, most);
        var best = new int[most];
        int size = 0;
        for (int place = 0; place < places && size < most; place++) {
            if (likeness[place] > least) {
                best[size++] = place;
            }
        }
        for (int place = 0; place < places && size < most; place++) {
            if (likeness[place] == least && least > 0) {
                best[size++] = place;
            }
        }
        return Arrays.copyOf(best, size);
    }

    private float[] likeness(Fingerprint asked, Vocabulary vocabulary, int places) {
        var likeness = new float[places];
        var vector = asked.vector(vocabulary);
        for (int at = 0; at < vector.length; at++) {
            if (asked.trait(at) != Fingerprint.UNKNOWN && !asked.isOf(View.LETTERS, at)) {
                var having = byTrait.get(asked.trait(at));
                for (int i = 0; i < having.size; i++) {
                    likeness[having.places[i]] += vector[at] * having.values[i];
                }
            }
        }
        return likeness;
    }

    /// The likeness of the last that is still among the best: at most `most` are above it.
    private static float least(float[] likeness, int most) {
        if (likeness.length <= most) {
            return 0;
        }
        var sorted = likeness.clone();
        Arrays.sort(sorted);
        return Math.max(0, sorted[sorted.length - most]);
    }
}
