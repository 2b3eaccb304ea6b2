package io.takeroot.statistics.pinpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes partitions: gives every leaf to one term, fits the terms' shifts, values the whole.
///
/// A leaf that several terms cover belongs to one of them: the one that makes the leaves covered
/// by the very same terms most likely, at first the smallest.
final class Partitions {

    private static final int ROUNDS = 2;

    private record Alone(Shift shift, double gain) {}

    private final Evidence evidence;
    private final double[] levelLoss;
    private final long[] covers;
    private final Map<Term, Alone> alone = new HashMap<>();
    private final Shift level;

    Partitions(Evidence evidence, Shift level, int leaves) {
        this.evidence = evidence;
        this.level = level;
        covers = new long[leaves];
        levelLoss = new double[leaves];
        for (int leaf = 0; leaf < leaves; leaf++) {
            levelLoss[leaf] = evidence.loss(leaf, level);
        }
    }

    Shift level() {
        return level;
    }

    /// The most terms that a partition can have.
    static int most() {
        return Long.SIZE - 2;
    }

    Partition of(List<Term> terms) {
        int count = terms.size();
        var own = new int[count][];
        var shifts = new Shift[count];
        var gains = new double[count];
        var overlapping = overlapping(terms);
        for (int t = 0; t < count; t++) {
            if ((overlapping & 1L << t) == 0) {
                var term = terms.get(t);
                var fitted = alone.computeIfAbsent(term, this::alone);
                own[t] = term.leaves();
                shifts[t] = fitted.shift();
                gains[t] = fitted.gain();
            }
        }
        if (overlapping != 0) {
            settle(terms, overlapping, own, shifts, gains);
        }
        double value = 0;
        var claims = new ArrayList<Claim>(count);
        for (int t = 0; t < count; t++) {
            claims.add(new Claim(terms.get(t), own[t], shifts[t], gains[t]));
            value += claims.get(t).evidence();
        }
        return new Partition(claims, value);
    }

    private Alone alone(Term term) {
        var shift = evidence.fit(term.leaves(), term.leaves().length);
        return new Alone(shift, gain(term.leaves(), shift));
    }

    double gain(int[] leaves, Shift shift) {
        double gain = 0;
        for (int leaf : leaves) {
            gain += levelLoss[leaf] - evidence.loss(leaf, shift);
        }
        return gain;
    }

    /// The terms that share a leaf with another, as bits; [#covers] stays filled only if there
    /// are
    /// some.
    private long overlapping(List<Term> terms) {
        long overlapping = 0;
        for (int t = 0; t < terms.size(); t++) {
            for (int leaf : terms.get(t).leaves()) {
                if (covers[leaf] != 0) {
                    overlapping |= covers[leaf] | 1L << t;
                }
                covers[leaf] |= 1L << t;
            }
        }
        if (overlapping == 0) {
            clear(terms);
        }
        return overlapping;
    }

    private void clear(List<Term> terms) {
        for (var term : terms) {
            for (int leaf : term.leaves()) {
                covers[leaf] = 0;
            }
        }
    }

    private void settle(
            List<Term> terms, long overlapping, int[][] own, Shift[] shifts, double[] gains) {
        var owners = new HashMap<Long, Integer>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (int t = 0; t < terms.size(); t++) {
                if ((overlapping & 1L << t) != 0) {
                    own[t] = own(terms, t, owners);
                    shifts[t] = own[t].length == 0 ? level : evidence.fit(own[t], own[t].length);
                }
            }
            if (round < ROUNDS && !reassign(terms, overlapping, shifts, owners)) {
                break;
            }
        }
        clear(terms);
        for (int t = 0; t < terms.size(); t++) {
            if ((overlapping & 1L << t) != 0) {
                gains[t] = gain(own[t], shifts[t]);
            }
        }
    }

    private int[] own(List<Term> terms, int t, Map<Long, Integer> owners) {
        var leaves = terms.get(t).leaves();
        var own = new int[leaves.length];
        int count = 0;
        for (int leaf : leaves) {
            long cover = covers[leaf];
            int owner =
                    Long.bitCount(cover) == 1
                            ? t
                            : owners.computeIfAbsent(cover, cell -> smallest(terms, cell));
            if (owner == t) {
                own[count++] = leaf;
            }
        }
        return Arrays.copyOf(own, count);
    }

    private static int smallest(List<Term> terms, long cell) {
        int smallest = -1;
        for (int t = 0; t < terms.size(); t++) {
            if ((cell & 1L << t) != 0
                    && (smallest < 0
                            || terms.get(t).leaves().length
                                    < terms.get(smallest).leaves().length)) {
                smallest = t;
            }
        }
        return smallest;
    }

    /// Gives each cell of common cover to the term that makes it most likely.
    private boolean reassign(
            List<Term> terms, long overlapping, Shift[] shifts, Map<Long, Integer> owners) {
        var losses = new HashMap<Long, double[]>();
        for (int t = 0; t < terms.size(); t++) {
            if ((overlapping & 1L << t) != 0) {
                for (int leaf : terms.get(t).leaves()) {
                    long cover = covers[leaf];
                    if (Long.bitCount(cover) > 1) {
                        losses.computeIfAbsent(cover, cell -> new double[terms.size()])[t] +=
                                evidence.loss(leaf, shifts[t]);
                    }
                }
            }
        }
        boolean changed = false;
        for (var entry : losses.entrySet()) {
            long cell = entry.getKey();
            int best = -1;
            for (int t = 0; t < terms.size(); t++) {
                if ((cell & 1L << t) != 0
                        && (best < 0 || entry.getValue()[t] < entry.getValue()[best])) {
                    best = t;
                }
            }
            changed |= !Integer.valueOf(best).equals(owners.put(cell, best));
        }
        return changed;
    }
}
