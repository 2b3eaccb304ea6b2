package io.takeroot.metrics;

import java.util.Collection;
import java.util.Comparator;

/// Finds the name that somebody may have meant.
final class Nearest {
    private Nearest() {}

    /// The end of a message: `; did you mean win_rate?`, or else all there are.
    static String hint(String name, Collection<String> names) {
        return names.stream()
                .filter(other -> distance(name, other) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(other -> distance(name, other)))
                .map(other -> "; did you mean " + other + "?")
                .orElseGet(() -> names.isEmpty() ? "; there are none" : all(names));
    }

    private static String all(Collection<String> names) {
        return "; there are " + String.join(", ", names.stream().sorted().limit(40).toList());
    }

    /// Levenshtein's distance: letters to change, add or leave out.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
