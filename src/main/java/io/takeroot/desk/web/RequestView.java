package io.takeroot.desk.web;

import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// A request as its template prints it.
///
/// @param thread what was said and how it ended, the oldest first
/// @param answer the form below the thread
/// @param merged those that end with this one
/// @param into the request that this one ends with; empty as a rule
/// @param assign who may have it
/// @param watched whether the reader is told when the asker writes
/// @param lesson the form that keeps what was learned; empty while there is nothing to keep
public record RequestView(
        String number,
        String url,
        String about,
        String title,
        Tone tone,
        String standing,
        DueWords due,
        boolean open,
        List<Fact> facts,
        List<Fact> clocks,
        List<Said> thread,
        AnswerView answer,
        List<Line> merged,
        List<Line> into,
        Field assign,
        boolean mine,
        boolean watched,
        String snoozed,
        List<Field> matter,
        List<Line> history,
        List<LessonView> lesson,
        List<Problem> problems) {
    public RequestView {
        facts = List.copyOf(facts);
        clocks = List.copyOf(clocks);
        thread = List.copyOf(thread);
        merged = List.copyOf(merged);
        into = List.copyOf(into);
        matter = List.copyOf(matter);
        history = List.copyOf(history);
        lesson = List.copyOf(lesson);
        problems = List.copyOf(problems);
    }

    /// @param url empty for words alone
    public record Fact(String name, String words, String url) {}

    /// Something in the thread.
    ///
    /// @param kind `asker`, `public`, `note` or `ending`
    /// @param head what it is, beside who said it
    /// @param parts the words, in paragraphs that each have a name or none
    /// @param quoted what a mail repeated; empty for none
    /// @param moment exact, for the title
    public record Said(
            String kind,
            String who,
            String head,
            List<Fact> parts,
            String quoted,
            List<FileLine> files,
            String when,
            String moment) {}

    public record FileLine(String name, String url, String size) {}

    public record Line(String when, String words, String url) {}

    /// The form of an answer.
    ///
    /// @param outcome `reply`, `ask`, or the word of a resolution
    /// @param templates answers to begin with, by address
    public record AnswerView(
            String words,
            String outcome,
            String alternative,
            String work,
            String source,
            String reason,
            List<Line> templates) {}

    /// What was learned, as it would be kept.
    public record LessonView(String text, String quote, String kept) {}
}
