package io.takeroot.decks;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.takeroot.mail.Attachment;
import io.takeroot.mail.DeliveryId;
import io.takeroot.mail.Mail;
import io.takeroot.mail.MailServers;
import io.takeroot.mail.Outbox;
import io.takeroot.store.Sha256;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Writes the mail that brings a deck: one for each person, with the PDF attached.
@Component
final class DeckMails {
    private final Outbox outbox;
    private final MailServers servers;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    DeckMails(Outbox outbox, MailServers servers) {
        this.outbox = outbox;
        this.servers = servers;
    }

    boolean canSend() {
        return servers.isSetUp();
    }

    /// The same deck to the same person again is the same mail, which is not sent twice.
    DeliveryId queue(DeckPdf pdf, String recipient) {
        var archived = pdf.archived();
        return outbox.queue(
                new Mail(
                        "deck:" + archived.id() + ":" + Sha256.of(recipient),
                        recipient,
                        oneLine(archived.deck().title()),
                        html(archived),
                        text(archived),
                        Optional.of(
                                new Attachment(pdf.fileName(), "application/pdf", pdf.content()))));
    }

    private String html(ArchivedDeck archived) {
        var body = new StringOutput();
        templates.render(
                "decks/mail.jte",
                Map.of(
                        "deck", archived.deck(),
                        "url", archived.url(),
                        "rows", rows(archived.deck()).toList()),
                body);
        return body.toString();
    }

    private static String text(ArchivedDeck archived) {
        var deck = archived.deck();
        var text = new StringBuilder();
        text.append(deck.title()).append("\n\n").append(deck.summary()).append("\n\n");
        rows(deck).forEach(row -> text.append(line(row)).append('\n'));
        return text.append("\nThe deck is attached. Read it with its notes at ")
                .append(archived.url())
                .append('\n')
                .toString();
    }

    private static String line(Slide.ScorecardTable.Row row) {
        return row.status()
                + ": "
                + row.name()
                + ", "
                + row.actual()
                + " (target "
                + row.target()
                + ")";
    }

    private static Stream<Slide.ScorecardTable.Row> rows(Deck deck) {
        return deck.slides().stream()
                .flatMap(
                        slide ->
                                slide instanceof Slide.ScorecardTable table
                                        ? table.rows().stream()
                                        : Stream.of());
    }

    private static String oneLine(String title) {
        return title.replaceAll("\\p{Cntrl}+", " ");
    }
}
