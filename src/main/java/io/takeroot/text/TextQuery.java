package io.takeroot.text;

import java.util.List;
import java.util.Map;

/// What is looked for in an index.
///
/// @param words as typed; empty for everything
/// @param labels each with the values of which one must be there
/// @param counted the labels of which the values found are to be counted
/// @param since the first day of what may be found
/// @param synonyms words that stand for each other
/// @param skip so many of the best are left out
/// @param take so many at most are returned
public record TextQuery(
        String words,
        Map<String, List<String>> labels,
        List<String> counted,
        long since,
        Synonyms synonyms,
        int skip,
        int take) {
    /// Everything that has been.
    public static final long EVER = Long.MIN_VALUE;

    public TextQuery {
        labels = Map.copyOf(labels);
        counted = List.copyOf(counted);
    }

    /// The best for some words, nothing else asked.
    public static TextQuery of(String words, int take) {
        return new TextQuery(words, Map.of(), List.of(), EVER, Synonyms.NONE, 0, take);
    }

    /// The same without a condition on this label, so that its other values can be counted.
    TextQuery without(String label) {
        var others = new java.util.HashMap<>(labels);
        others.remove(label);
        return new TextQuery(words, others, counted, since, synonyms, skip, take);
    }
}
