package io.takeroot.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.takeroot.mail.Mail;
import io.takeroot.mail.Outbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Tells askers, and those who answer them, by mail; in the transaction of what is told, and
/// once:
/// each mail has the name of what it tells.
@Component
class RequestMails {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);

    private final Outbox outbox;
    private final StatusLinks links;
    private final IntakeLetters letters;
    private final boolean silent;

    @Autowired
    RequestMails(Outbox outbox, StatusLinks links, IntakeLetters letters) {
        this(outbox, links, letters, false);
    }

    private RequestMails(Outbox outbox, StatusLinks links, IntakeLetters letters, boolean silent) {
        this.outbox = outbox;
        this.links = links;
        this.letters = letters;
        this.silent = silent;
    }

    /// The same, but nothing is mailed.
    RequestMails silent() {
        return new RequestMails(outbox, links, letters, true);
    }

    /// @param once names what the request came from; of one that came by mail it says which mail
    void received(Request request, String once) {
        var asker = request.asker().email();
        // Two machines that answer each other would go on for ever.
        if (silent || letters.isFlooded(asker)) {
            return;
        }
        letters.began(request.id(), IntakeMail.messageId(once));
        tell(
                request,
                "received",
                "Your request is with the desk. You see how it goes under the link below.",
                List.of(),
                false);
    }

    void replied(Request request, long message, String words) {
        tell(request, "message:" + message, "The desk has written:", List.of(words), false);
    }

    void asked(Request request, long message, String words) {
        tell(
                request,
                "message:" + message,
                "The desk needs something from you to go on:",
                List.of(words),
                false);
    }

    void resolved(Request request, long resolution, Resolution given) {
        tell(
                request,
                "resolution:" + resolution,
                "Your request is answered: " + given.kind().words() + ".",
                words(given),
                true);
    }

    /// Tells somebody of the desk that the asker wrote, or that it is open again.
    void heard(Request request, String what, String person, String words) {
        if (silent) {
            return;
        }
        var letter =
                new RequestLetter(
                        "[" + request.id() + "] " + request.title(),
                        request.asker().name() + " has written:",
                        List.of(words),
                        links.base() + request.id().url(),
                        false);
        var key = "request:" + request.id().value() + ":" + what + ":" + person;
        queue(new Told(key, request.id(), person), letter);
    }

    static List<String> words(Resolution given) {
        return switch (given) {
            case Resolution.AsAsked it -> List.of(it.words());
            case Resolution.AlternativeGiven it -> List.of(it.words(), it.alternative());
            case Resolution.WorkedHandsOn it -> List.of(it.words(), it.work());
            case Resolution.AnsweredFromLibrary it ->
                    List.of(it.words().isBlank() ? "The same was answered before." : it.words());
            case Resolution.Declined it -> List.of(it.words(), it.reason(), it.alternative());
        };
    }

    private void tell(Request request, String what, String lead, List<String> words, boolean asks) {
        var asker = request.asker();
        if (silent || asker.email().isEmpty()) {
            return;
        }
        var letter =
                new RequestLetter(
                        "[" + request.id() + "] " + request.title(),
                        lead,
                        words,
                        links.url(request.id()),
                        asks);
        var key = "request:" + request.id().value() + ":" + what;
        queue(new Told(key, request.id(), asker.email()), letter);
    }

    /// Who is told of which request.
    private record Told(String onceKey, RequestId request, String person) {}

    private void queue(Told told, RequestLetter letter) {
        var html = new StringOutput();
        TEMPLATES.render("desk/mail.jte", Map.of("letter", letter), html);
        outbox.queue(
                new Mail(
                        told.onceKey(),
                        told.person(),
                        letter.subject(),
                        html.toString(),
                        letter.text(),
                        Optional.empty(),
                        Optional.of(letters.next(told.request(), told.person()))));
    }
}
