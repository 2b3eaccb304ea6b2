package io.takeroot.statistics.pinpoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes partitions: gives every leaf to one term, fits the terms' shifts, values the whole.
///
/// A leaf that several terms cover belongs to one of them: the one that makes the leaves covered
/// by the very same terms most likely, at first the smallest.
final class Partitions {

    private static final int ROUNDS = 1;

    /// An effect below this share of the expectation is no cause: a model is never that exact.
    private static final double SMALLEST_EFFECT = 0.02;

    private record Alone(Shift shift, double gain) {}

    private final Evidence evidence;
    private final double[] levelLoss;
    private final long[] covers;
    private final Map<Term, Alone> alone = new HashMap<>();
    private final Map<Term, Shift> fits;
    private final Shift level;

    Partitions(Evidence evidence, Shift level, int leaves) {
        this(evidence, level, leaves, new HashMap<>());
    }

    private Partitions(Evidence evidence, Shift level, int leaves, Map<Term, Shift> fits) {
        this.fits = fits;
        this.evidence = evidence;
        this.level = level;
        covers = new long[leaves];
        levelLoss = new double[leaves];
        for (int leaf = 0; leaf < leaves; leaf++) {
            levelLoss[leaf] = evidence.loss(leaf, level);
        }
    }

    /// The partitions against another level, under the same noise.
    Partitions against(Shift other) {
        return new Partitions(evidence, other, covers.length, fits);
    }

    /// How unlikely all leaves are if nothing but the level had moved.
    double loss() {
        double loss = 0;
        for (double one : levelLoss) {
            loss += one;
        }
        return loss;
    }

    Shift level() {
        return level;
    }

    /// Whether everything moved.
    boolean moved() {
        return Math.abs(evidence.factor(level.location()) - 1) >= SMALLEST_EFFECT;
    }

    /// The partition of those terms that are causes of their own; the others are dropped.
    Partition telling(List<Term> terms) {
        var tried = of(terms);
        var telling =
                tried.claims().stream()
                        .filter(claim -> tells(claim, tried))
                        .map(Claim::term)
                        .toList();
        return telling.size() < terms.size() ? telling(telling) : tried;
    }

    /// Whether a term is off the level, and off the terms that it lies in; one that is not is no
    /// cause of its own, however well it cuts its leaves out of another.
    private boolean tells(Claim claim, Partition partition) {
        if (claim.gain() <= Terms.MARGIN || alike(claim.shift(), level) || isScatter(claim)) {
            return false;
        }
        return partition.claims().stream()
                .noneMatch(
                        other ->
                                other != claim
                                        && other.term().holds(claim.term())
                                        && alike(claim.shift(), other.shift()));
    }

    /// Whether a claim's leaves are far off each other rather than off the level.
    private boolean isScatter(Claim claim) {
        double off = claim.shift().location() - level.location();
        double errors = off / evidence.error(claim.leaves(), claim.shift());
        return errors * errors < claim.term().price();
    }

    private boolean alike(Shift one, Shift other) {
        return Math.abs(evidence.factor(one.location()) - evidence.factor(other.location()))
                < SMALLEST_EFFECT * evidence.factor(level.location());
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

    /// How much more likely a term makes its leaves when there is no other.
    double gain(Term term) {
        return alone.computeIfAbsent(term, this::alone).gain();
    }

    private Alone alone(Term term) {
        var shift =
                fits.computeIfAbsent(
                        term, any -> evidence.fit(term.leaves(), term.leaves().length));
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
    /// are some.
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
        var cells = new Cells(terms, covers, overlapping);
        for (int round = 0; round <= ROUNDS; round++) {
            for (int t = 0; t < terms.size(); t++) {
                if ((overlapping & 1L << t) != 0) {
                    own[t] = cells.own(t);
                    shifts[t] = own[t].length == 0 ? level : evidence.fit(own[t], own[t].length);
                }
            }
            if (round < ROUNDS && !cells.reassign(evidence, shifts)) {
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
}
