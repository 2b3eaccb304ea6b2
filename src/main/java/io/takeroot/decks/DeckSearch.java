package io.takeroot.decks;

/// Which decks to show, newest first.
///
/// @param words must occur in the title; empty for all
/// @param page from 0
public record DeckSearch(String words, int page) {
    public static final DeckSearch NEWEST = new DeckSearch("", 0);

    public static final int PAGE_SIZE = 50;

    public DeckSearch {
        page = Math.max(0, page);
    }
}
