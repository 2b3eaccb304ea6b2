package io.takeroot.onboarding;

import io.takeroot.connect.ValueKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a column of a table is to its template: the day a deal was closed, its amount.
///
/// @param kinds that a column may hold to play it
/// @param names how such columns are usually called, the surest first
public record Role(
        String key,
        String label,
        String hint,
        boolean required,
        Set<ValueKind> kinds,
        List<Pattern> names) {
    static final Set<ValueKind> DAYS = Set.of(ValueKind.DATE, ValueKind.TIMESTAMP);
    static final Set<ValueKind> NUMBERS = Set.of(ValueKind.NUMBER);
    static final Set<ValueKind> WORDS = Set.of(ValueKind.TEXT);
    static final Set<ValueKind> NAMES = Set.of(ValueKind.TEXT, ValueKind.NUMBER);

    public Role {
        kinds = Set.copyOf(kinds);
        names = List.copyOf(names);
    }

    static Role needed(String key, String label, String hint, Set<ValueKind> kinds, String names) {
        return new Role(key, label, hint, true, kinds, patterns(names));
    }

    static Role optional(
            String key, String label, String hint, Set<ValueKind> kinds, String names) {
        return new Role(key, label, hint, false, kinds, patterns(names));
    }

    private static List<Pattern> patterns(String names) {
        return List.of(names.split(" ")).stream()
                .map(name -> Pattern.compile("(?:^|_)" + name))
                .toList();
    }

    /// The columns that could play it.
    public List<String> candidates(Map<String, ValueKind> columns) {
        return columns.entrySet().stream()
                .filter(column -> kinds.contains(column.getValue()))
                .filter(column -> !column.getKey().contains("."))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The column whose name fits best; empty when none does.
    Optional<String> bestOf(Map<String, ValueKind> columns, Set<String> taken) {
        return candidates(columns).stream()
                .filter(column -> !taken.contains(column))
                .filter(column -> rank(column) < names.size())
                .min(Comparator.comparingInt(this::rank).thenComparing(String::length));
    }

    private int rank(String column) {
        int rank = 0;
        while (rank < names.size() && !names.get(rank).matcher(column).find()) {
            rank++;
        }
        return rank;
    }
}
