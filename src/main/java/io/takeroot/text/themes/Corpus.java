package io.takeroot.text.themes;

import io.takeroot.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Texts as the numbers of their terms: each term once a text, terms of a single text left out.
final class Corpus {
    /// A term that stands in one text only says nothing about what texts have in common.
    private static final int FEWEST_TEXTS = 2;

    private final int[][] texts;
    private final int[] frequencies;

    private Corpus(int[][] texts, int[] frequencies) {
        this.texts = texts;
        this.frequencies = frequencies;
    }

    static Corpus read(List<String> texts) {
        var termsOf = texts.stream().map(it -> new HashSet<>(Texts.terms(it))).toList();
        var counts = new TreeMap<String, Integer>();
        termsOf.forEach(terms -> terms.forEach(it -> counts.merge(it, 1, Integer::sum)));
        counts.values().removeIf(count -> count < FEWEST_TEXTS);
        Map<String, Integer> numbers = new TreeMap<>();
        counts.keySet().forEach(term -> numbers.put(term, numbers.size()));
        var read = new ArrayList<int[]>();
        for (var terms : termsOf) {
            terms.retainAll(numbers.keySet());
            read.add(terms.stream().mapToInt(numbers::get).sorted().toArray());
        }
        return new Corpus(
                read.toArray(int[][]::new),
                counts.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /// The texts at these places alone, with the terms numbered as they are here.
    Corpus part(int[] places) {
        var chosen = new int[places.length][];
        var counts = new int[frequencies.length];
        for (int i = 0; i < places.length; i++) {
            chosen[i] = texts[places[i]];
            for (int term : chosen[i]) {
                counts[term]++;
            }
        }
        return new Corpus(chosen, counts);
    }

    int size() {
        return texts.length;
    }

    /// How many terms there are.
    int terms() {
        return frequencies.length;
    }

    /// The terms of a text, ascending.
    int[] text(int place) {
        return texts[place];
    }

    /// In how many texts a term stands.
    int frequency(int term) {
        return frequencies[term];
    }
}
