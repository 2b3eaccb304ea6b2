package io.takeroot.groundwork;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a product's groundwork is made of; each is expected at least once.
public enum Part {
    PRODUCT("Itself", FoundationKind.PRODUCT),
    SEGMENT("Segments", FoundationKind.SEGMENT),
    PERSONA("Personas", FoundationKind.PERSONA),
    COMPETITOR("Competitors", FoundationKind.COMPETITOR),
    POSITIONING("Positioning", FoundationKind.MESSAGE),
    VALUE_PROPOSITION("Value propositions", FoundationKind.MESSAGE),
    CLAIM("Claims", FoundationKind.CLAIM),
    PRICE_PLAN("Price plans", FoundationKind.PRICE_PLAN);

    private final String title;
    private final FoundationKind kind;

    Part(String title, FoundationKind kind) {
        this.title = title;
        this.kind = kind;
    }

    public String title() {
        return title;
    }

    /// One of them in running words: `value proposition`.
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public FoundationKind kind() {
        return kind;
    }

    /// The word for it in data and addresses: `value-proposition`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Part> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }

    static Part of(Foundation foundation) {
        if (foundation.id().kind() == FoundationKind.MESSAGE) {
            return of(foundation.text(FoundationFields.TYPE)).orElse(POSITIONING);
        }
        return Arrays.stream(values())
                .filter(part -> part.kind == foundation.id().kind())
                .findFirst()
                .orElseThrow();
    }
}
