package io.takeroot.desk.web;

import io.takeroot.desk.Offer;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Tone;
import java.util.List;

/// A request as its asker sees it: nothing that was meant for the desk alone.
///
/// @param path of this page, with its secret
/// @param lead where it stands, in a sentence
/// @param text of the ask beyond its first line; empty where that says all
/// @param facts what it is about
/// @param asksHelped whether the asker is to say if it helped
/// @param said what the asker said of that; empty while they said nothing
/// @param offers what may answer it already
/// @param unsent a reply that was refused
public record AskStatusView(
        String path,
        String number,
        String state,
        Tone tone,
        String lead,
        String text,
        List<Fact> facts,
        List<File> files,
        List<Said> thread,
        boolean asksHelped,
        String said,
        List<Offer> offers,
        String endings,
        String unsent,
        List<Problem> problems) {
    public AskStatusView {
        facts = List.copyOf(facts);
        files = List.copyOf(files);
        thread = List.copyOf(thread);
        offers = List.copyOf(offers);
        problems = List.copyOf(problems);
    }

    /// Something it is about, such as `Product`: `GTX Pro`.
    public record Fact(String name, String value) {}

    public record File(String name, String size, String url) {}

    /// Something said in the thread, or the answer with which it ended.
    ///
    /// @param mine whether the asker said it
    /// @param answer what kind of answer it is; empty for a mere message
    /// @param quoted what a mail repeated below it; empty for none
    public record Said(
            String who,
            boolean mine,
            String when,
            String moment,
            String answer,
            List<String> words,
            String quoted,
            List<File> files) {
        public Said {
            words = List.copyOf(words);
            files = List.copyOf(files);
        }
    }
}
