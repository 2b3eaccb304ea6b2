package io.takeroot.decks;

import io.takeroot.store.Sha256;

/// Draws the sample deck in a Java machine of its own and prints the fingerprint of its PDF.
final class DrawDeck {
    private DrawDeck() {}

    public static void main(String[] arguments) {
        System.out.println(Sha256.of(new PdfWriter().write(Samples.deck())));
    }
}
