package io.takeroot.desk;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Says what is wrong with what comes in, all at once.
final class RequestCheck {
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}<>,;]{1,100}@[^@\\s\\p{Cntrl}<>,;]{1,150}");
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_FILES = 20;
    private static final int LARGEST_FILE = 10_000_000;

    private final List<Problem> problems = new ArrayList<>();

    private RequestCheck() {}

    /// The request as it is kept: its title is one line, also where none was given.
    static NewRequest checked(NewRequest given) {
        var check = new RequestCheck();
        var asked =
                new NewRequest(
                        given.asker(),
                        given.channel(),
                        new Ask(title(given.ask()), given.ask().text().strip()),
                        given.matter(),
                        given.files(),
                        given.once());
        check.asker(asked);
        check.ask(asked.ask());
        check.files(asked.files());
        check.done();
        return asked;
    }

    static void message(NewMessage said) {
        var check = new RequestCheck();
        check.text("REQUEST_MESSAGE", said.text());
        check.files(said.files());
        check.done();
    }

    static void resolution(Resolution resolution) {
        var check = new RequestCheck();
        switch (resolution) {
            case Resolution.AsAsked it ->
                    check.said(it.words(), "Say what the asker gets, in the answer.");
            case Resolution.AlternativeGiven it ->
                    check.said(it.alternative(), "Say which alternative you give.");
            case Resolution.WorkedHandsOn it -> check.said(it.work(), "Say what you did together.");
            case Resolution.AnsweredFromLibrary it ->
                    check.said(it.source(), "Name the asset or the request that answers it.");
            case Resolution.Declined it -> {
                check.said(it.reason(), "Say why it is declined.");
                check.said(it.alternative(), "Say what the asker can do instead.");
            }
        }
        check.bounded(resolution.words());
        check.done();
    }

    private static String title(Ask ask) {
        var line = ask.title().strip().replaceAll("\\s+", " ");
        if (!line.isEmpty()) {
            return line;
        }
        var first = ask.text().strip().lines().findFirst().orElse("").strip();
        return first.length() <= LONGEST_TITLE
                ? first
                : first.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private void asker(NewRequest asked) {
        var email = asked.asker().email();
        boolean needless = asked.channel() == Channel.SLACK || asked.channel() == Channel.API;
        if (!(needless && email.isEmpty())
                && (email.length() > 254 || !EMAIL.matcher(email).matches())) {
            problem(
                    "REQUEST_EMAIL",
                    "'"
                            + email
                            + "' is not an e-mail address. One like ana@example.com is expected.");
        }
        if (asked.asker().name().length() > LONGEST_NAME) {
            problem("REQUEST_NAME", "A name has at most 200 characters.");
        }
    }

    private void ask(Ask ask) {
        if (ask.title().isEmpty()) {
            problem("REQUEST_TITLE", "Say in a line what you need.");
        }
        if (ask.title().length() > LONGEST_TITLE) {
            problem(
                    "REQUEST_TITLE",
                    "The line that says what you need has at most 300 characters.");
        }
        bounded(ask.text());
    }

    private void text(String code, String text) {
        if (text.isBlank()) {
            problem(code, "Write something first.");
        }
        bounded(text);
    }

    private void bounded(String text) {
        if (text.length() > LONGEST_TEXT) {
            problem(
                    "REQUEST_MESSAGE",
                    "A text has at most 100,000 characters; this one has "
                            + text.length()
                            + ". Attach it as a file.");
        }
    }

    private void said(String text, String expected) {
        if (text.isBlank()) {
            problem("REQUEST_RESOLUTION", expected);
        }
        bounded(text);
    }

    private void files(List<NewFile> files) {
        if (files.size() > MOST_FILES) {
            problem("REQUEST_FILE", "At most 20 files go with a message.");
        }
        for (var file : files) {
            fault(file).ifPresent(fault -> problem("REQUEST_FILE", fault));
        }
    }

    private static Optional<String> fault(NewFile file) {
        if (file.content().length > LARGEST_FILE) {
            return Optional.of(
                    file.name()
                            + " is larger than 10 MB. Put it where a link leads, and send the link.");
        }
        return file.name().isBlank() || file.name().length() > 250
                ? Optional.of("A file needs a name of at most 250 characters.")
                : Optional.empty();
    }

    private void problem(String code, String message) {
        problems.add(Problem.of(code, message));
    }

    private void done() {
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
    }
}
