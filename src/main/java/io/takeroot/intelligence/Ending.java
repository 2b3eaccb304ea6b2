package io.takeroot.intelligence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a deal ended, as we know it.
public enum Ending {
    WON("Won"),
    LOST_TO_COMPETITOR("Lost to a competitor"),
    LOST_TO_EXISTING("Lost to the existing solution"),
    NO_DECISION("No decision"),
    GHOSTED("Ghosted");

    private final String title;

    Ending(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// In files and addresses: `no_decision`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isWon() {
        return this == WON;
    }

    public static Optional<Ending> of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
