package io.takeroot.intelligence;

import java.time.LocalDate;

/// What was learned, in the words in which it was kept.
///
/// Personal words stand between `[[` and `]]`: [Personal] keeps them out wherever it is read.
///
/// @param text what we learn from it
/// @param quote what was said, word for word; empty when nobody wrote it down
/// @param day on which it was said
public record Heard(
        InsightKind kind,
        String text,
        String quote,
        Origin origin,
        LocalDate day,
        Subject subject,
        Confidence confidence) {
    public static Heard of(InsightKind kind, String text, LocalDate day) {
        return new Heard(kind, text, "", Origin.UNKNOWN, day, Subject.NOTHING, Confidence.MEDIUM);
    }

    public Heard withText(String words) {
        return new Heard(kind, words, quote, origin, day, subject, confidence);
    }

    public Heard withQuote(String words) {
        return new Heard(kind, text, words, origin, day, subject, confidence);
    }

    public Heard from(Origin said) {
        return new Heard(kind, text, quote, said, day, subject, confidence);
    }

    public Heard about(Subject it) {
        return new Heard(kind, text, quote, origin, day, it, confidence);
    }

    public Heard with(Confidence sure) {
        return new Heard(kind, text, quote, origin, day, subject, sure);
    }
}
