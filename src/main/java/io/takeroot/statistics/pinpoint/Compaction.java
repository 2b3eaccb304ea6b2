package io.takeroot.statistics.pinpoint;

import java.util.Arrays;

/// Numbers that occur, renumbered 0, 1, 2 in their order.
final class Compaction {

    private Compaction() {}

    /// Renumbers `keys` (each 0 to `bound` - 1) in place and answers how many there are.
    static int compact(int[] keys, int bound) {
        if (bound > 8L * keys.length + 1_000_000) {
            return compactBySearch(keys);
        }
        var number = new int[bound];
        for (int key : keys) {
            number[key] = 1;
        }
        int count = 0;
        for (int key = 0; key < bound; key++) {
            number[key] = number[key] == 1 ? count++ : 0;
        }
        for (int at = 0; at < keys.length; at++) {
            keys[at] = number[keys[at]];
        }
        return count;
    }

    private static int compactBySearch(int[] keys) {
        var sorted = keys.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int at = 0; at < sorted.length; at++) {
            if (at == 0 || sorted[at] != sorted[at - 1]) {
                sorted[count++] = sorted[at];
            }
        }
        for (int at = 0; at < keys.length; at++) {
            keys[at] = Arrays.binarySearch(sorted, 0, count, keys[at]);
        }
        return count;
    }
}
