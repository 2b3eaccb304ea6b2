package io.takeroot.groundwork;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of foundations, with the fields that each has besides title, owner, state and dates.
public enum FoundationKind {
    PRODUCT("Product", "Products", "What we sell, and which rows of the data are its own."),
    SEGMENT("Segment", "Segments", "A part of the market that we sell to."),
    PERSONA("Persona", "Personas", "Somebody who decides, uses or stands in the way."),
    COMPETITOR("Competitor", "Competitors", "Somebody whom buyers choose instead of us."),
    MESSAGE(
            "Message",
            "Messages",
            "The positioning of a product, or what it is worth to one persona."),
    CLAIM("Claim", "Claims", "One sentence of a message that must be true."),
    PRICE_PLAN("Price plan", "Price plans", "What a buyer pays, and for what.");

    private final String title;
    private final String plural;
    private final String meaning;

    FoundationKind(String title, String plural, String meaning) {
        this.title = title;
        this.plural = plural;
        this.meaning = meaning;
    }

    /// As a page names one of them: `Price plan`.
    public String title() {
        return title;
    }

    /// One of them in running words: `price plan`.
    public String words() {
        return title.toLowerCase(Locale.ROOT);
    }

    public String plural() {
        return plural;
    }

    /// One sentence that says what it is.
    public String meaning() {
        return meaning;
    }

    /// The kind of the definition, also in addresses: `price_plan`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FoundationKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /// The fields of its own, in the order of the form.
    public List<FoundationField> fields() {
        return FoundationFields.of(this);
    }
}
