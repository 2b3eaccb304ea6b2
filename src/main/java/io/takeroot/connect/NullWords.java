package io.takeroot.connect;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words that stand for "no value" in one column; an empty cell always does.
///
/// @param words in lower case
public record NullWords(Set<String> words) {

    /// Words that mean "no value" in every column.
    static final List<String> ALWAYS =
            List.of(
                    "null",
                    "(null)",
                    "<null>",
                    "\\n",
                    "nan",
                    "n/a",
                    "#n/a",
                    "#value!",
                    "#ref!",
                    "#div/0!",
                    "#name?",
                    "(not set)",
                    "(not provided)",
                    "(blank)",
                    "(none)",
                    "(empty)",
                    "?",
                    "-",
                    "--",
                    "---",
                    "\u2013",
                    "\u2014",
                    "select",
                    "undefined",
                    "nil");

    /// Words that mean "no value" among numbers and days, but may be a true value among words.
    static final List<String> AMONG_NUMBERS =
            List.of("na", "none", "unknown", "not available", "not applicable", "tbd", "tba", ".");

    static final NullWords NONE = new NullWords(Set.of());

    private static final Set<String> CANDIDATES = candidates();
    private static final int LONGEST = 14;

    public NullWords {
        words = Set.copyOf(words);
    }

    /// Whether the cell holds no value.
    public boolean isMissing(String cell) {
        if (cell.isBlank()) {
            return true;
        }
        return !words.isEmpty() && cell.length() <= LONGEST + 2 && words.contains(normal(cell));
    }

    /// Whether the cell holds a word that may mean "no value" in some column.
    static boolean isCandidate(String cell) {
        return cell.length() <= LONGEST + 2 && mayBegin(cell) && CANDIDATES.contains(normal(cell));
    }

    static String normal(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    /// Spares most cells the look-up.
    private static boolean mayBegin(String cell) {
        char first = cell.isEmpty() ? 0 : cell.charAt(0);
        return !NumberReading.isDigit(first) && "nuNU(<\\#?-\u2013\u2014sStT. ".indexOf(first) >= 0;
    }

    private static Set<String> candidates() {
        var all = new HashSet<>(ALWAYS);
        all.addAll(AMONG_NUMBERS);
        return Set.copyOf(all);
    }
}
