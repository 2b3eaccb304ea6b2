package io.takeroot.decks;

import io.takeroot.access.Audit;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.mail.DeliveryId;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.store.Sha256;
import io.takeroot.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Walking decks: makes them, keeps them, draws them again, mails them.
@Component
public final class Decks {
    private final Tellings tellings;
    private final DeckStore decks;
    private final DeckMails mails;
    private final Audit audit;
    private final Store store;
    private final PdfWriter writer = new PdfWriter();

    /// How this version of the program draws a deck stays the same while it runs.
    private final Map<DeckId, Boolean> asArchived = new ConcurrentHashMap<>();

    Decks(Tellings tellings, DeckStore decks, DeckMails mails, Audit audit, Store store) {
        this.tellings = tellings;
        this.decks = decks;
        this.mails = mails;
        this.audit = audit;
        this.store = store;
    }

    /// Makes a scorecard's deck as of a day. The same data again is the same deck again.
    ///
    /// @throws Failure USER when there is no such scorecard
    public ArchivedDeck make(ScorecardId scorecard, LocalDate asOf, Actor by) {
        return print(scorecard, asOf, by).archived();
    }

    /// Makes a scorecard's deck as of a day, and its PDF.
    public DeckPdf print(ScorecardId scorecard, LocalDate asOf, Actor by) {
        var deck = Storyline.tell(tellings.of(scorecard, asOf));
        var content = writer.write(deck);
        var sha256 = Sha256.of(content);
        var archived =
                store.inTransaction(
                        () -> {
                            if (decks.add(deck, sha256, by)) {
                                audit.record(by, "made deck", deck.title(), sha256);
                            }
                            return decks.find(deck).orElseThrow();
                        });
        return new DeckPdf(archived, content, sha256.equals(archived.sha256()));
    }

    public Optional<ArchivedDeck> find(DeckId id) {
        return decks.find(id);
    }

    public DeckList list(DeckSearch search) {
        return decks.list(search);
    }

    /// Draws a deck again from what the archive keeps of it.
    ///
    /// @throws Failure USER when there is no such deck
    public DeckPdf pdf(DeckId id) {
        var archived = existing(id);
        var content = writer.write(archived.deck());
        boolean same = Sha256.of(content).equals(archived.sha256());
        asArchived.put(id, same);
        return new DeckPdf(archived, content, same);
    }

    /// Whether this version of the program draws the deck to the very bytes first archived.
    public boolean isDrawnAsArchived(DeckId id) {
        var known = asArchived.get(id);
        return known == null ? pdf(id).asArchived() : known;
    }

    /// Mails a deck, its PDF attached: one delivery for each person, none of them twice.
    public List<DeliveryId> mail(DeckId id, Recipients recipients, Actor by) {
        var pdf = pdf(id);
        return store.inTransaction(
                () -> {
                    audit.record(
                            by,
                            "mailed deck",
                            pdf.archived().deck().title(),
                            String.join(", ", recipients.addresses()));
                    return recipients.addresses().stream()
                            .map(address -> mails.queue(pdf, address))
                            .toList();
                });
    }

    /// Whether a mail would leave now; without a mail server it waits.
    public boolean canMail() {
        return mails.canSend();
    }

    public void remove(DeckId id, Actor by) {
        store.inTransaction(
                () -> {
                    var gone = existing(id);
                    decks.remove(id);
                    audit.record(by, "removed deck", gone.deck().title(), gone.sha256());
                });
    }

    private ArchivedDeck existing(DeckId id) {
        return decks.find(id)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_DECK",
                                        "There is no deck "
                                                + id
                                                + " in the archive. Look it up in the list of"
                                                + " decks, or make it again."));
    }
}
