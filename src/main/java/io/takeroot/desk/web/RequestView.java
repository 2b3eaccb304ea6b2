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
/// @param hands who has it and who is told of it
/// @param lost what did not reach the asker; empty as a rule
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
        Hands hands,
        List<Lost> lost,
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
        lost = List.copyOf(lost);
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

    /// Who has it in hand, and who is told when the asker writes and how it ends.
    ///
    /// @param assign who may have it
    /// @param mine whether the reader has it
    /// @param watching those who are told, by name
    /// @param watched whether the reader is among them
    /// @param tell who may be told, too
    public record Hands(
            Field assign, boolean mine, List<Watcher> watching, boolean watched, Field tell) {
        public Hands {
            watching = List.copyOf(watching);
        }
    }

    /// @param what did not arrive, and when
    /// @param look what to look at first; empty for nothing
    public record Lost(String what, String reason, String look) {}

    public record Watcher(String email, String name) {}

    /// What was learned, as it would be kept.
    public record LessonView(String text, String quote, String kept) {}
}
