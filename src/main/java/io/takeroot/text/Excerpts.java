package io.takeroot.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Shows where a text has the words that were looked for.
///
/// Pieces of plain text are returned, never markup: whoever shows them escapes them.
public final class Excerpts {
    private Excerpts() {}

    /// A stretch of text.
    ///
    /// @param found whether it is one of the words looked for
    public record Piece(String text, boolean found) {}

    /// The whole text, in pieces.
    public static List<Piece> whole(String text, Set<String> terms) {
        return pieces(text, places(text, terms), 0, text.length());
    }

    /// The stretch of the text that has most of the words, in pieces.
    ///
    /// @param length of the stretch, in characters, about
    public static List<Piece> best(String text, Set<String> terms, int length) {
        var places = places(text, terms);
        int start = start(places, text, length);
        int end = start + length >= text.length() ? text.length() : wordEnd(text, start + length);
        var pieces = new ArrayList<Piece>();
        if (start > 0) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(pieces(text, places, start, end));
        if (end < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    private static List<Texts.Place> places(String text, Set<String> terms) {
        return Texts.places(text).stream().filter(place -> terms.contains(place.term())).toList();
    }

    private static int start(List<Texts.Place> places, String text, int length) {
        int start = 0;
        long most = 0;
        for (var first : places) {
            long within =
                    places.stream()
                            .filter(it -> it.start() >= first.start())
                            .filter(it -> it.end() <= first.start() + length)
                            .map(Texts.Place::term)
                            .distinct()
                            .count();
            if (within > most) {
                most = within;
                start = first.start();
            }
        }
        // A few words before, so that it can be read.
        return start < length / 2 ? 0 : wordEnd(text, start - length / 4) + 1;
    }

    private static int wordEnd(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 ? text.length() : space;
    }

    private static List<Piece> pieces(String text, List<Texts.Place> places, int start, int end) {
        var pieces = new ArrayList<Piece>();
        int at = start;
        for (var place : places) {
            if (place.start() >= at && place.end() <= end) {
                if (place.start() > at) {
                    pieces.add(new Piece(text.substring(at, place.start()), false));
                }
                pieces.add(new Piece(text.substring(place.start(), place.end()), true));
                at = place.end();
            }
        }
        if (at < end) {
            pieces.add(new Piece(text.substring(at, end), false));
        }
        return pieces;
    }
}
