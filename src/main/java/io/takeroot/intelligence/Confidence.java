package io.takeroot.intelligence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How sure it is that it is so.
public enum Confidence {
    LOW("Hearsay"),
    MEDIUM("Likely"),
    HIGH("Seen in writing or heard first-hand");

    private final String meaning;

    Confidence(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    public String title() {
        return name().charAt(0) + word().substring(1);
    }

    /// In files and addresses: `low`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Confidence> of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
