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

/// Tells askers, and those who answer them, by mail, and askers without an address in Slack; in
/// the transaction of what is told, and once: each mail has the name of what it tells.
@Component
class RequestMails {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);

    private final Outbox outbox;
    private final StatusLinks links;
    private final IntakeLetters letters;
    private final SlackNotices slack;
    private final boolean silent;

    @Autowired
    RequestMails(Outbox outbox, StatusLinks links, IntakeLetters letters, SlackNotices slack) {
        this.outbox = outbox;
        this.links = links;
        this.letters = letters;
        this.slack = slack;
        this.silent = false;
    }

    private RequestMails(RequestMails loud) {
        this.outbox = loud.outbox;
        this.links = loud.links;
        this.letters = loud.letters;
        this.slack = loud.slack;
        this.silent = true;
    }

    /// The same, but nothing is mailed.
    RequestMails silent() {
        return new RequestMails(this);
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

    /// Answers thanks, once for each end: it says what becomes of the request, and how it is
    /// opened again.
    void thanked(Request request, Request.Ended ended) {
        if (silent || letters.isFlooded(request.asker().email())) {
            return;
        }
        tell(
                request,
                "thanked:" + ended.resolution(),
                "Your thanks have arrived. The request stays answered; if something is missing, answer this mail and say what.",
                List.of(),
                ended.helped().isEmpty());
    }

    /// Tells somebody of the desk that the asker wrote, or that it is open again.
    void heard(Request request, String what, String person, String words) {
        tellDesk(
                told(request, what + ":" + person, person),
                request,
                request.asker().name() + " has written:",
                List.of(words));
    }

    /// Tells somebody of the desk that the asker was not reached.
    void lost(Request request, long note, String person, String words) {
        tellDesk(
                told(request, "lost:" + note + ":" + person, person),
                request,
                request.asker().name() + " could not be reached:",
                List.of(words, "Reach them another way, and say so on the page of the request."));
    }

    /// Tells somebody who watches it how it ended.
    void ended(DeskMove.Resolved ended, Resolution given, String person) {
        var request = ended.request();
        tellDesk(
                told(request, "ended:" + ended.resolution() + ":" + person, person),
                request,
                "It has ended: " + given.kind().words() + ".",
                words(given));
    }

    private void tellDesk(Told told, Request request, String lead, List<String> words) {
        if (!silent) {
            var url = links.base() + request.id().url();
            queue(told, new RequestLetter(subject(request), lead, words, url, false));
        }
    }

    private static Told told(Request request, String what, String person) {
        return new Told("request:" + request.id().value() + ":" + what, request.id(), person);
    }

    private static String subject(Request request) {
        return "[" + request.id() + "] " + request.title();
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
        var person = request.asker().email();
        if (silent) {
            return;
        }
        var told = told(request, what, person);
        var letter =
                new RequestLetter(subject(request), lead, words, links.url(request.id()), asks);
        if (person.isEmpty()) {
            slack.tell(request.id(), told.onceKey(), letter);
        } else {
            queue(told, letter);
        }
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
