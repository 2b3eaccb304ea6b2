package io.takeroot.decks;

/// A deck drawn anew from the archive.
///
/// @param asArchived whether the bytes are those that were first drawn; a newer version of the
///     program may draw the same numbers and words a little differently
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record DeckPdf(ArchivedDeck archived, byte[] content, boolean asArchived) {
    public DeckPdf {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    public String fileName() {
        return archived.deck().fileName();
    }
}
