package io.takeroot.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// For whom an asset is written.
public enum Audience {
    SELLERS("Sellers"),
    INSIDE("Everyone inside"),
    /// The only ones to whom a link may be sent.
    CUSTOMERS("Customers");

    private final String title;

    Audience(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// In definitions and addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Audience> of(String word) {
        return Arrays.stream(values())
                .filter(audience -> audience.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
