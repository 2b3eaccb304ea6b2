package io.takeroot.library;

import io.takeroot.access.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// For whom an asset is: nobody else sees it.
public enum Audience {
    MARKETERS("Marketers", Role.MARKETER),
    SELLERS("Sellers", Role.SELLER),
    INSIDE("Everyone inside", Role.VIEWER),
    /// Everyone inside too; the only ones to whom a link may be sent, and who are offered it when
    /// they ask without an account.
    CUSTOMERS("Customers", Role.VIEWER);

    private final String title;
    private final Role from;

    Audience(String title, Role from) {
        this.title = title;
        this.from = from;
    }

    public String title() {
        return title;
    }

    /// The lowest role that sees it.
    Role from() {
        return from;
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
