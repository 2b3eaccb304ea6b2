package io.takeroot.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Words that mean nearly the same, and words that mean little, in everyday and business English.
///
/// Both lists were written by hand for Takeroot; a history of few requests knows too few words
/// to learn from itself that `cash` is `money`.
record Thesaurus(Map<String, List<String>> meanings, Set<String> plain) {
    static final Thesaurus EVERYDAY = read();

    /// The groups that a stem belongs to, by their first word.
    List<String> of(String stem) {
        return meanings.getOrDefault(stem, List.of());
    }

    boolean isPlain(String word) {
        return plain.contains(word);
    }

    private static Thesaurus read() {
        var meanings = new HashMap<String, List<String>>();
        int number = 0;
        for (var line : lines("everyday-words.txt")) {
            number++;
            var name = Integer.toString(number);
            for (var word : line.split(",", -1)) {
                var groups = meanings.computeIfAbsent(stem(word), it -> new ArrayList<>());
                if (!groups.contains(name)) {
                    groups.add(name);
                }
            }
        }
        var plain = new HashSet<String>();
        lines("plain-words.txt").forEach(line -> plain.addAll(List.of(line.split(" "))));
        return new Thesaurus(meanings, plain);
    }

    private static String stem(String word) {
        return Stems.of(word.strip().replace("-", ""));
    }

    private static List<String> lines(String file) {
        try (var in = Thesaurus.class.getResourceAsStream("/text/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
