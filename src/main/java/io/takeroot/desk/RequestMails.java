package io.takeroot.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.takeroot.mail.Mail;
import io.takeroot.mail.Outbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells askers, and those who answer them, by mail; in the transaction of what is told, and
/// once:
/// each mail has the name of what it tells.
@Component
class RequestMails {
    private final Outbox outbox;
    private final StatusLinks links;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    RequestMails(Outbox outbox, StatusLinks links) {
        this.outbox = outbox;
        this.links = links;
    }

    void received(Request request) {
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
        var letter =
                new RequestLetter(
                        "[" + request.id() + "] " + request.title(),
                        request.asker().name() + " has written:",
                        List.of(words),
                        links.base() + request.id().url(),
                        false);
        queue("request:" + request.id().value() + ":" + what + ":" + person, person, letter);
    }

    static List<String> words(Resolution given) {
        return switch (given) {
            case Resolution.AsAsked it -> List.of(it.words());
            case Resolution.AlternativeGiven it -> List.of(it.words(), it.alternative());
            case Resolution.WorkedHandsOn it -> List.of(it.words(), it.work());
            case Resolution.AnsweredFromLibrary it -> List.of(it.words());
            case Resolution.Declined it -> List.of(it.words(), it.reason(), it.alternative());
        };
    }

    private void tell(Request request, String what, String lead, List<String> words, boolean asks) {
        var asker = request.asker();
        if (asker.email().isEmpty()) {
            return;
        }
        var letter =
                new RequestLetter(
                        "[" + request.id() + "] " + request.title(),
                        lead,
                        words,
                        links.url(request.id()),
                        asks);
        queue("request:" + request.id().value() + ":" + what, asker.email(), letter);
    }

    private void queue(String onceKey, String recipient, RequestLetter letter) {
        var html = new StringOutput();
        templates.render("desk/mail.jte", Map.of("letter", letter), html);
        outbox.queue(
                new Mail(
                        onceKey,
                        recipient,
                        letter.subject(),
                        html.toString(),
                        letter.text(),
                        Optional.empty()));
    }
}
