package io.takeroot.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Reads texts the one way in which all of Takeroot reads them.
public final class Texts {
    private static final Analyzer ENGLISH = new EnglishWords(true);
    private static final Analyzer WHOLE = new EnglishWords(false);

    private Texts() {}

    /// A term and where it stands in the text.
    ///
    /// @param start of the first character
    /// @param end after the last character
    public record Place(String term, int start, int end) {}

    /// The terms of a text in its order, folded and stemmed, without stop words.
    public static List<String> terms(String text) {
        return places(text).stream().map(Place::term).toList();
    }

    /// The terms of a text in its order, each with the characters that it was read from.
    public static List<Place> places(String text) {
        return read(ENGLISH, text);
    }

    /// The words of a text in its order, folded but not stemmed, stop words among them.
    static List<String> words(String text) {
        return read(WHOLE, text).stream().map(place -> place.term().replace("'", "")).toList();
    }

    /// For indexes that are to read texts the same way.
    public static Analyzer analyzer() {
        return ENGLISH;
    }

    private static List<Place> read(Analyzer analyzer, String text) {
        var places = new ArrayList<Place>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                places.add(new Place(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }
}
