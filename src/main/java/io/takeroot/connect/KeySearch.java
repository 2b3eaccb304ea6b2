package io.takeroot.connect;

/// Finds out whether a value occurs twice in a column, in bounded memory.
///
/// Keeps 64-bit hashes. When the table is full, only every second hash value is watched from then
/// on, then every fourth, and so on: a value that is watched is watched at each of its
/// occurrences, so a column of many repeats is found out even in a file of any length.
final class KeySearch {

    private static final int MOST = 1 << 19;

    private long[] slots = new long[1 << 8];
    private int used;
    private long ignored;
    private boolean repeated;

    void add(String value) {
        if (repeated) {
            return;
        }
        long hash = hash(value);
        if ((hash & ignored) != 0) {
            return;
        }
        if (used * 2 >= slots.length) {
            grow();
        }
        repeated = !insert(hash);
        if (repeated) {
            slots = new long[0];
        }
    }

    /// Whether a value was seen twice.
    boolean repeated() {
        return repeated;
    }

    private void grow() {
        long[] old = slots;
        boolean full = old.length >= MOST;
        if (full) {
            ignored = ignored << 1 | 1;
        } else {
            slots = new long[old.length * 2];
        }
        if (full) {
            slots = new long[old.length];
        }
        used = 0;
        for (long hash : old) {
            if (hash != 0 && (hash & ignored) == 0) {
                insert(hash);
            }
        }
    }

    /// Answers false when the hash was there already.
    private boolean insert(long hash) {
        int mask = slots.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = hash;
        used++;
        return true;
    }

    /// FNV-1a over characters with a final mix, since the low bits decide what is watched.
    private static long hash(String value) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
        return hash == 0 ? 1L << 40 : hash;
    }
}
