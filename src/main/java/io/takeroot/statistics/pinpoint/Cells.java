package io.takeroot.statistics.pinpoint;

import java.util.Arrays;
import java.util.List;

/// The leaves that several terms cover, by which terms these are, and the owner of each such
/// cell.
final class Cells {

    private final List<Term> terms;
    private final long[] covers;
    private final long overlapping;
    private final long[] cells;
    private final int[] owners;

    /// @param covers by leaf: the terms that cover it, one bit each
    /// @param overlapping the terms that share a leaf with another, one bit each
    Cells(List<Term> terms, long[] covers, long overlapping) {
        this.terms = terms;
        this.covers = covers;
        this.overlapping = overlapping;
        cells = distinct();
        owners = new int[cells.length];
        Arrays.setAll(owners, cell -> smallest(cells[cell]));
    }

    private boolean overlaps(int t) {
        return (overlapping & 1L << t) != 0;
    }

    private long[] distinct() {
        var found = new long[16];
        int count = 0;
        for (int t = 0; t < terms.size(); t++) {
            if (overlaps(t)) {
                for (int leaf : terms.get(t).leaves()) {
                    long cover = covers[leaf];
                    if ((cover & cover - 1) != 0 && !contains(found, count, cover)) {
                        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                        found[count++] = cover;
                    }
                }
            }
        }
        var distinct = Arrays.copyOf(found, count);
        Arrays.sort(distinct);
        return distinct;
    }

    private static boolean contains(long[] found, int count, long cover) {
        for (int at = count - 1; at >= 0; at--) {
            if (found[at] == cover) {
                return true;
            }
        }
        return false;
    }

    private int smallest(long cell) {
        int smallest = Long.numberOfTrailingZeros(cell);
        for (int t = smallest + 1; t < terms.size(); t++) {
            if ((cell & 1L << t) != 0
                    && terms.get(t).leaves().length < terms.get(smallest).leaves().length) {
                smallest = t;
            }
        }
        return smallest;
    }

    /// The leaves that belong to a term, ascending.
    int[] own(int t) {
        var leaves = terms.get(t).leaves();
        var own = new int[leaves.length];
        int count = 0;
        for (int leaf : leaves) {
            long cover = covers[leaf];
            boolean shared = (cover & cover - 1) != 0;
            if (!shared || owners[Arrays.binarySearch(cells, cover)] == t) {
                own[count++] = leaf;
            }
        }
        return Arrays.copyOf(own, count);
    }

    /// Gives each cell to the term that makes it most likely; whether that changed anything.
    boolean reassign(Evidence evidence, Shift[] shifts) {
        var losses = new double[cells.length][terms.size()];
        for (int t = 0; t < terms.size(); t++) {
            if (overlaps(t)) {
                for (int leaf : terms.get(t).leaves()) {
                    long cover = covers[leaf];
                    if ((cover & cover - 1) != 0) {
                        losses[Arrays.binarySearch(cells, cover)][t] +=
                                evidence.loss(leaf, shifts[t]);
                    }
                }
            }
        }
        boolean changed = false;
        for (int cell = 0; cell < cells.length; cell++) {
            int likeliest = owners[cell];
            for (int t = 0; t < terms.size(); t++) {
                if ((cells[cell] & 1L << t) != 0 && losses[cell][t] < losses[cell][likeliest]) {
                    likeliest = t;
                }
            }
            changed |= likeliest != owners[cell];
            owners[cell] = likeliest;
        }
        return changed;
    }
}
