package io.takeroot.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an asset is.
public enum AssetType {
    BATTLECARD("Battlecard", "How to win against a competitor, on one page."),
    ONE_PAGER("One-pager", "A page to leave behind."),
    CASE_STUDY("Case study", "What a customer got out of it."),
    TALK_TRACK("Talk track", "What to say, in the order in which to say it."),
    DECK("Deck", "Slides to show or to send."),
    LINK("Link", "Something that stands elsewhere."),
    FILE("File", "A file to download."),
    PAGE("Page", "Anything that is best read as a page.");

    private final String title;
    private final String meaning;

    AssetType(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    /// One sentence that says what it is.
    public String meaning() {
        return meaning;
    }

    /// In definitions and addresses: `one_pager`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AssetType> of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
