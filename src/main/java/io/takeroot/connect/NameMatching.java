package io.takeroot.connect;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Finds values that are most likely another value written differently: `GTXPro` for `GTX Pro`.
///
/// Nothing is changed: each pair is a suggestion for a person to accept. Two values that both
/// stand in the reference are different things and are never paired.
public final class NameMatching {

    /// One value that probably means another.
    ///
    /// @param from the value as it is written in the column
    /// @param to the value it probably means
    /// @param why what tells so, in plain words
    /// @param confident whether the two differ in nothing but capitals, blanks and punctuation
    /// @param rows how many rows hold `from`
    public record NameSuggestion(
            String from, String to, String why, boolean confident, long rows) {}

    /// Beyond this many values the comparison letter by letter takes too long and is left out.
    private static final int MOST_COMPARED = 5_000;

    private static final int SHORTEST_FOR_ONE = 5;
    private static final int SHORTEST_FOR_TWO = 9;

    /// A misspelling is this many times rarer than the word, when there is no reference.
    private static final long RARER = 3;

    private NameMatching() {}

    /// Compares the values of a column with those of a reference column.
    ///
    /// @param counts each value of the column with the number of rows that hold it; blank values
    ///     are left out
    /// @param reference the known names
    /// @return suggestions, those for most rows first, at most one per value
    public static List<NameSuggestion> against(Map<String, Long> counts, Set<String> reference) {
        var targets = new Targets(reference);
        List<NameSuggestion> found = new ArrayList<>();
        for (var entry : new TreeMap<>(counts).entrySet()) {
            if (!entry.getKey().isBlank() && !reference.contains(entry.getKey())) {
                targets.match(entry.getKey(), entry.getValue()).ifPresent(found::add);
            }
        }
        return sorted(found);
    }

    /// Compares the values of a column with each other: a rare one may be a frequent one
    /// misspelled.
    ///
    /// @param counts each value of the column with the number of rows that hold it; blank values
    ///     are left out
    /// @return suggestions, those for most rows first, at most one per value
    public static List<NameSuggestion> within(Map<String, Long> counts) {
        List<NameSuggestion> found = new ArrayList<>();
        Map<String, Long> all = new TreeMap<>(counts);
        all.keySet().removeIf(String::isBlank);
        var targets = new Targets(all.keySet());
        for (var entry : all.entrySet()) {
            targets.others(entry.getKey()).stream()
                    .filter(other -> isRarer(entry, Map.entry(other, all.getOrDefault(other, 0L))))
                    .max(
                            Comparator.comparing((String other) -> all.getOrDefault(other, 0L))
                                    .thenComparing(Comparator.reverseOrder()))
                    .ifPresent(
                            other ->
                                    found.add(suggestion(entry.getKey(), other, entry.getValue())));
        }
        return sorted(found);
    }

    /// Values that differ only in writing need no other proof than being rarer; misspellings need
    /// more.
    private static boolean isRarer(Map.Entry<String, Long> from, Map.Entry<String, Long> to) {
        if (key(from.getKey()).equals(key(to.getKey()))) {
            int byRows = Long.compare(from.getValue(), to.getValue());
            return byRows < 0 || (byRows == 0 && from.getKey().compareTo(to.getKey()) > 0);
        }
        return from.getValue() * RARER <= to.getValue();
    }

    private static List<NameSuggestion> sorted(List<NameSuggestion> found) {
        return found.stream()
                .sorted(
                        Comparator.comparingLong(NameSuggestion::rows)
                                .reversed()
                                .thenComparing(NameSuggestion::from))
                .toList();
    }

    private static NameSuggestion suggestion(String from, String to, long rows) {
        boolean confident = key(from).equals(key(to));
        String why =
                confident
                        ? "differs only in capitals, blanks or punctuation"
                        : "differs in %d of %d letters"
                                .formatted(distance(key(from), key(to)), key(to).length());
        return new NameSuggestion(from, to, why, confident, rows);
    }

    /// What is left of a name without capitals, accents, blanks and punctuation.
    static String key(String name) {
        var key = new StringBuilder(name.length());
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '+' || c == '#') {
                key.append(c);
            }
        }
        return key.isEmpty() ? plain.strip() : key.toString();
    }

    /// Whether two keys may be one name misspelled. Digits are never a misspelling: `GTX 1` is
    /// not `GTX 2`.
    private static boolean isMisspelling(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int allowed = shorter >= SHORTEST_FOR_TWO ? 2 : shorter >= SHORTEST_FOR_ONE ? 1 : 0;
        if (Math.abs(one.length() - other.length()) > allowed || allowed == 0) {
            return false;
        }
        return digits(one).equals(digits(other)) && distance(one, other) <= allowed;
    }

    private static String digits(String key) {
        return key.replaceAll("[^0-9+#]", "");
    }

    /// The number of letters to add, drop, replace or swap with their neighbour (optimal string
    /// alignment).
    static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped =
                        i > 1
                                && j > 1
                                && one.charAt(i - 1) == other.charAt(j - 2)
                                && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }

    /// The names that values are compared with, by key and by length of key.
    private static final class Targets {
        private final Map<String, List<String>> byKey = new HashMap<>();
        private final Map<Integer, List<String>> keysByLength = new HashMap<>();

        Targets(Set<String> names) {
            names.stream().filter(name -> !name.isBlank()).sorted().forEach(this::add);
        }

        private void add(String name) {
            String key = key(name);
            if (!byKey.containsKey(key) && byKey.size() < MOST_COMPARED) {
                keysByLength.computeIfAbsent(key.length(), _ -> new ArrayList<>()).add(key);
            }
            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(name);
        }

        /// The only name that the value may mean; nothing when several are equally near.
        Optional<NameSuggestion> match(String value, long rows) {
            List<String> same = byKey.getOrDefault(key(value), List.of());
            if (!same.isEmpty()) {
                return same.size() == 1
                        ? Optional.of(suggestion(value, same.getFirst(), rows))
                        : Optional.empty();
            }
            String key = key(value);
            List<String> near = misspelled(key);
            int nearest = near.stream().mapToInt(other -> distance(key, other)).min().orElse(0);
            List<String> best =
                    near.stream().filter(other -> distance(key, other) == nearest).toList();
            boolean unique =
                    best.size() == 1 && byKey.getOrDefault(best.getFirst(), List.of()).size() == 1;
            return unique
                    ? Optional.of(
                            suggestion(
                                    value,
                                    byKey.getOrDefault(best.getFirst(), List.of()).getFirst(),
                                    rows))
                    : Optional.empty();
        }

        /// All names other than the value itself that it may mean.
        List<String> others(String value) {
            List<String> others = new ArrayList<>(byKey.getOrDefault(key(value), List.of()));
            for (String key : misspelled(key(value))) {
                others.addAll(byKey.getOrDefault(key, List.of()));
            }
            others.remove(value);
            return others;
        }

        private List<String> misspelled(String key) {
            List<String> near = new ArrayList<>();
            for (int length = key.length() - 2; length <= key.length() + 2; length++) {
                for (String other : keysByLength.getOrDefault(length, List.of())) {
                    if (!other.equals(key) && isMisspelling(key, other)) {
                        near.add(other);
                    }
                }
            }
            return near;
        }
    }
}
