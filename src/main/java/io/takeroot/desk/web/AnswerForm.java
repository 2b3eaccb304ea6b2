package io.takeroot.desk.web;

import io.takeroot.desk.NewMessage;
import io.takeroot.desk.RequestId;
import io.takeroot.desk.Requests;
import io.takeroot.desk.Resolution;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import org.jspecify.annotations.Nullable;

/// An answer as somebody typed it: words for the asker, and what becomes of the request with
/// them.
///
/// @param outcome `reply`, `ask`, or the word of a kind of resolution
record AnswerForm(
        String words,
        String outcome,
        String alternative,
        String work,
        String source,
        String reason) {
    static final String REPLY = "reply";
    static final String ASK = "ask";
    static final AnswerForm EMPTY = new AnswerForm("", REPLY, "", "", "", "");

    AnswerForm {
        words = given(words);
        outcome = given(outcome).isEmpty() ? REPLY : given(outcome);
        alternative = given(alternative);
        work = given(work);
        source = given(source);
        reason = given(reason);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    AnswerForm withWords(String text) {
        return new AnswerForm(text, outcome, alternative, work, source, reason);
    }

    /// What was done, in words.
    String send(Requests requests, RequestId id, Actor by) {
        return switch (outcome) {
            case REPLY -> {
                requests.reply(id, NewMessage.of(words), by);
                yield "The reply is on its way.";
            }
            case ASK -> {
                requests.ask(id, NewMessage.of(words), by);
                yield "The question is on its way; the clock stands still until the asker answers.";
            }
            default -> {
                requests.resolve(id, resolution(), by);
                yield "Resolved. The asker is told.";
            }
        };
    }

    private Resolution resolution() {
        return switch (outcome) {
            case "as_asked" -> new Resolution.AsAsked(words);
            case "alternative" -> new Resolution.AlternativeGiven(words, alternative);
            case "hands_on" -> new Resolution.WorkedHandsOn(words, work);
            case "from_library" -> new Resolution.AnsweredFromLibrary(words, source);
            case "declined" -> new Resolution.Declined(words, reason, alternative);
            default ->
                    throw Failure.user(
                            "REQUEST_RESOLUTION",
                            "'"
                                    + outcome
                                    + "' is no way to end a request. Choose one of the five.");
        };
    }
}
