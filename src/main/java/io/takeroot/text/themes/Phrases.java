package io.takeroot.text.themes;

import io.takeroot.text.Texts;
import io.takeroot.text.Texts.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of a text and the phrases of two that stand in it.
final class Phrases {
    /// What may stand between the two words of a phrase: `proof of delivery`.
    private static final Set<String> BETWEEN = Set.of(" ", "-", " of ");

    private final String text;
    private final Map<String, Spot> spots = new HashMap<>();

    /// Where a word or phrase first stands.
    ///
    /// @param written as it is written there
    /// @param at number of its first character
    record Spot(String written, int at) {}

    private Phrases(String text) {
        this.text = text;
    }

    /// By their terms, with a space between the two of a phrase.
    static Map<String, Spot> of(String text) {
        var phrases = new Phrases(text);
        phrases.read(Texts.places(text));
        return phrases.spots;
    }

    private void read(List<Place> places) {
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            put(place.term(), place.start(), place.end());
            if (i > 0 && isPhrase(places.get(i - 1), place)) {
                var before = places.get(i - 1);
                put(before.term() + " " + place.term(), before.start(), place.end());
            }
        }
    }

    private boolean isPhrase(Place before, Place after) {
        return !before.term().equals(after.term())
                && before.end() < after.start()
                && BETWEEN.contains(text.substring(before.end(), after.start()));
    }

    private void put(String terms, int start, int end) {
        int from = wordStart(start);
        spots.putIfAbsent(terms, new Spot(text.substring(from, wordEnd(end)), from));
    }

    /// The other half of a word with a hyphen may be one that is not read, as in `on-premises`.
    private int wordStart(int start) {
        int at = start;
        while (at > 0 && isWithin(at - 1)) {
            at--;
        }
        return at;
    }

    private int wordEnd(int end) {
        int at = end;
        while (at < text.length() - 1 && isWithin(at)) {
            at++;
        }
        return at;
    }

    private boolean isWithin(int at) {
        char here = text.charAt(at);
        return Character.isLetter(here)
                || (here == '-'
                        && at > 0
                        && Character.isLetter(text.charAt(at - 1))
                        && Character.isLetter(text.charAt(at + 1)));
    }
}
