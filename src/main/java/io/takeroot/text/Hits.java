package io.takeroot.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was found.
///
/// @param total how many there are in all
/// @param best those asked for, the best first
/// @param counts of each label asked for: how often each value is among what would be found
///     without a condition on that label
/// @param terms that were looked for, typing errors mended and synonyms among them
/// @param mended words that no text has, each with the words taken for it
public record Hits(
        int total,
        List<Hit> best,
        Map<String, Map<String, Integer>> counts,
        Set<String> terms,
        Map<String, List<String>> mended) {
    /// One text that was found.
    ///
    /// @param kept what was kept with it
    public record Hit(
            String id, String title, String text, Map<String, String> kept, double score) {}
}
