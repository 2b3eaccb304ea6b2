package io.takeroot.desk;

import io.takeroot.access.Tokens;
import io.takeroot.inbox.ReceivedMail;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A mail in the words of the desk: nothing here knows whether it begins a request or answers
/// one.
///
/// Text and files are brought within the bounds of a request; what is left out is named, and
/// stays with the mail in the inbox.
///
/// @param text what is new in the mail; of one that only passes another on, what it passes on
/// @param leftOut what did not fit, a sentence each
record IntakeMail(
        ReceivedMail mail, String text, String quoted, List<NewFile> files, List<String> leftOut) {
    /// Below what a request takes.
    private static final int LONGEST_TEXT = 90_000;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ONCE = 200;
    private static final Pattern ANSWER_SIGNS =
            Pattern.compile("(?i)^\\s*(?:(?:re|fwd?|aw|wg|tr|sv|antw)\\s*(?:\\[\\d+])?:\\s*)+");
    private static final Pattern NUMBER = Pattern.compile("(?i)\\[(REQ-[1-9][0-9]{0,17})]");

    static IntakeMail of(ReceivedMail mail) {
        var files = new ArrayList<NewFile>();
        var leftOut = new ArrayList<String>();
        for (var file : mail.files()) {
            switch (AskFiles.check(file.name(), file.content())) {
                case AskFiles.Checked.Refused(String reason) -> leftOut.add(reason);
                case AskFiles.Checked.Taken(NewFile taken) -> {
                    if (files.size() < AskFiles.MOST) {
                        files.add(taken);
                    } else {
                        leftOut.add(taken.name() + " is one file too many.");
                    }
                }
            }
        }
        boolean passesOn = mail.reply().isBlank();
        var text = passesOn ? mail.quoted() : mail.reply();
        var quoted = passesOn ? "" : mail.quoted();
        if (text.length() > LONGEST_TEXT || quoted.length() > LONGEST_TEXT) {
            leftOut.add("What comes after 90,000 characters is left out.");
        }
        return new IntakeMail(
                mail, cut(text, LONGEST_TEXT), cut(quoted, LONGEST_TEXT), files, leftOut);
    }

    IntakeMail {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    Asker asker() {
        var name = mail.from().name().replaceAll("\\p{Cntrl}", " ");
        return new Asker(cut(name, LONGEST_NAME), mail.from().address());
    }

    /// As the beginning of a request. What it repeats is context there, so it stays with the
    /// text.
    Ask ask() {
        var whole =
                quoted.isBlank()
                        ? text
                        : text + "\n\n" + quoted.indent(0).replaceAll("(?m)^", "> ");
        return new Ask(title(), cut(whole, LONGEST_TEXT));
    }

    /// As an answer.
    NewMessage message() {
        var words = text.isBlank() ? "(a mail without words)" : text;
        return new NewMessage(words, quoted, files);
    }

    /// The requests that the subject names: nothing proves that the sender has to do with them.
    List<RequestId> named() {
        return NUMBER.matcher(mail.subject())
                .results()
                .flatMap(found -> RequestId.parse(found.group(1)).stream())
                .distinct()
                .toList();
    }

    /// The same for every copy of the mail, another for each other mail: also where a program
    /// gives several mails one Message-ID.
    String copy() {
        return "copy:"
                + Tokens.hash(
                        String.join(
                                "\n",
                                mail.messageId(),
                                mail.from().address(),
                                mail.subject(),
                                mail.date().toString(),
                                mail.reply()));
    }

    /// Names the request that the mail begins. The Message-ID stays readable in it, so that the
    /// first answer can say what it answers.
    String once() {
        var readable = copy() + ":" + mail.messageId();
        return readable.length() <= LONGEST_ONCE ? readable : copy();
    }

    /// The Message-ID in what [#once] made; empty when it holds none.
    static String messageId(String once) {
        var parts = once.split(":", 3);
        return parts.length == 3 && parts[0].equals("copy") ? parts[2] : "";
    }

    private String title() {
        var bare = NUMBER.matcher(mail.subject()).replaceAll("");
        return cut(ANSWER_SIGNS.matcher(bare).replaceFirst("").strip(), LONGEST_TITLE);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
