package io.takeroot.decks;

import java.time.Instant;

/// A deck as the archive keeps it.
///
/// @param sha256 of the PDF as it was first drawn, in hexadecimal
/// @param madeBy e-mail address of a person, or the program itself
public record ArchivedDeck(DeckId id, Deck deck, String sha256, Instant madeAt, String madeBy) {
    /// Where it is read, as an address that works from a mail.
    public String url() {
        return deck.link("/decks/" + id);
    }
}
