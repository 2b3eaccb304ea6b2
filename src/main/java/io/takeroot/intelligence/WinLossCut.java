package io.takeroot.intelligence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// By what win/loss records are told apart.
public enum WinLossCut {
    COMPETITOR("Competitor", "No competitor named"),
    PRODUCT("Product", "No product named"),
    SEGMENT("Segment", "No segment named");

    private final String title;
    private final String none;

    WinLossCut(String title, String none) {
        this.title = title;
        this.none = none;
    }

    public String title() {
        return title;
    }

    /// What stands for records that name none.
    public String none() {
        return none;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WinLossCut> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
