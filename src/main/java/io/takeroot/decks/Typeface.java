package io.takeroot.decks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// One weight of the font that decks are set in: what it can show, and how wide words become.
final class Typeface {
    static final Typeface REGULAR = new Typeface("Inter-Regular", 400);
    static final Typeface MEDIUM = new Typeface("Inter-Medium", 500);
    static final Typeface SEMI_BOLD = new Typeface("Inter-SemiBold", 600);
    static final Typeface BOLD = new Typeface("Inter-Bold", 700);

    /// Drawn in place of what the font lacks.
    static final String BOX = "□";

    private static final String ELLIPSIS = "…";

    private final String file;
    private final int weight;
    private final double tracking;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private Typeface(String name, int weight) {
        this.file = "/fonts/" + name + ".ttf";
        this.weight = weight;
        this.tracking = 0;
        try (var bytes = open()) {
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            this.glyphs = font.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private Typeface(Typeface other, double tracking) {
        this.file = other.file;
        this.weight = other.weight;
        this.tracking = tracking;
        this.font = other.font;
        this.glyphs = other.glyphs;
    }

    /// The same letters, set further apart by this share of their size; closer when negative.
    Typeface tracked(double share) {
        return new Typeface(this, share);
    }

    InputStream open() {
        var bytes = Typeface.class.getResourceAsStream(file);
        if (bytes == null) {
            throw new IllegalStateException(file + " is missing from the program");
        }
        return bytes;
    }

    int weight() {
        return weight;
    }

    boolean shows(int letter) {
        return glyphs.getGlyphId(letter) != 0;
    }

    /// Points that a line takes, without kerning: rather too wide than too narrow.
    double width(String line, double size) {
        return line.codePoints().mapToDouble(this::advance).sum() * size;
    }

    /// The line, or as many of its first words as fit the room, with an ellipsis.
    String fit(String line, double size, double room) {
        if (width(line, size) <= room) {
            return line;
        }
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(line);
        for (int end = words.preceding(line.length()); end > 0; end = words.preceding(end)) {
            var shorter = bare(line.substring(0, end)) + ELLIPSIS;
            if (width(shorter, size) <= room) {
                return width(shorter, size) < room / 2 ? letters(line, size, room) : shorter;
            }
        }
        return letters(line, size, room);
    }

    /// For a word so long that half of the room would stay empty without it.
    private String letters(String line, double size, double room) {
        int end = line.length();
        while (end > 0 && width(line.substring(0, end) + ELLIPSIS, size) > room) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end) + ELLIPSIS;
    }

    private static String bare(String words) {
        return words.replaceFirst("[\\s,;:.–-]+$", "");
    }

    private double advance(int letter) {
        try {
            int advance = font.getAdvanceWidth(glyphs.getGlyphId(letter));
            return (double) advance / font.getUnitsPerEm() + tracking;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
