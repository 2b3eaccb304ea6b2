package io.takeroot.decks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.mail.MailServer;
import io.takeroot.mail.MailServers;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.testing.DemoWorkspace;
import io.takeroot.store.Sha256;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Decks of the demo's scorecards: made, kept, drawn again, mailed.
class DecksTests {
    private static final Actor PRIYA = new Actor("priya@example.com");
    private static final LocalDate AS_OF = LocalDate.of(2017, 11, 15);
    private static final ScorecardId OVERALL = ScorecardId.overall(Slug.of("overall"));
    private static final ScorecardId GTX_PRO =
            ScorecardId.ofProduct(Slug.of("product"), Slug.of("gtx-pro"));

    @TempDir private static Path folder;

    private static DemoWorkspace demo;
    private static Decks decks;

    @BeforeAll
    static void open() {
        demo = DemoWorkspace.crm(folder.resolve("demo"));
        decks = demo.bean(Decks.class);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void sameDataMakeTheSameDeckOnce() {
        var first = decks.make(OVERALL, AS_OF, PRIYA);
        var second = decks.make(OVERALL, AS_OF, PRIYA);

        assertThat(second).isEqualTo(first);
        assertThat(decks.list(DeckSearch.NEWEST).entries())
                .filteredOn(entry -> entry.scorecard().equals(OVERALL))
                .hasSize(1);
    }

    @Test
    void anotherDayIsAnotherDeck() {
        var november = decks.make(GTX_PRO, AS_OF, PRIYA);
        var october = decks.make(GTX_PRO, LocalDate.of(2017, 10, 15), PRIYA);

        assertThat(october.id()).isNotEqualTo(november.id());
    }

    @Test
    void archivedDeckIsDrawnToTheSameBytes() {
        var printed = decks.print(GTX_PRO, AS_OF, PRIYA);

        var again = decks.pdf(printed.archived().id());

        assertThat(again.asArchived()).isTrue();
        assertThat(again.content()).isEqualTo(printed.content());
        assertThat(Sha256.of(again.content())).isEqualTo(printed.archived().sha256());
        keep(again);
        keep(decks.print(OVERALL, AS_OF, PRIYA));
    }

    @Test
    void demoDecksAreAccessible() throws Exception {
        assertThat(Accessibility.faults(decks.print(OVERALL, AS_OF, PRIYA).content())).isEmpty();
        assertThat(Accessibility.faults(decks.print(GTX_PRO, AS_OF, PRIYA).content())).isEmpty();
    }

    @Test
    void removedDeckIsGone() {
        var deck = decks.make(GTX_PRO, LocalDate.of(2017, 9, 15), PRIYA);

        decks.remove(deck.id(), PRIYA);

        assertThat(decks.find(deck.id())).isEmpty();
        assertThatThrownBy(() -> decks.pdf(deck.id()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("UNKNOWN_DECK");
    }

    @Test
    void archiveIsSearchedByTitle() {
        decks.make(GTX_PRO, LocalDate.of(2017, 8, 15), PRIYA);

        assertThat(decks.list(new DeckSearch("gtx PRO", 0)).entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.title()).contains("GTX Pro"));
        assertThat(decks.list(new DeckSearch("no such deck", 0)).entries()).isEmpty();
    }

    @Test
    void eachPersonGetsOneMailWithTheArchivedPdf() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            use(server.getSmtp().getPort());
            var deck = decks.make(OVERALL, AS_OF, PRIYA);
            var people = Recipients.parse("ana@example.com, bo@example.com");

            var first = decks.mail(deck.id(), people, PRIYA);
            var second = decks.mail(deck.id(), people, PRIYA);
            demo.run("mail");

            assertThat(second).isEqualTo(first);
            var received = server.getReceivedMessages();
            assertThat(received).hasSize(2);
            assertThat(received[0].getSubject()).isEqualTo(deck.deck().title());
            var pdf = attachment(received[0]);
            assertThat(pdf.getFileName()).isEqualTo("overall-2017-11-15.pdf");
            assertThat(Sha256.of(pdf.getInputStream().readAllBytes())).isEqualTo(deck.sha256());
            assertThat(GreenMailUtil.getWholeMessage(received[0])).contains("On track:");
        } finally {
            server.stop();
        }
    }

    @Test
    void everyPartThatIsNoAddressIsNamed() {
        assertThatThrownBy(() -> Recipients.parse("ana@example.com; bo, @c"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("'bo'")
                .hasMessageContaining("'@c'");
        assertThatThrownBy(() -> Recipients.parse(" ,")).hasMessageContaining("No address");
        assertThat(Recipients.parse("Ana@example.com ana@example.com").addresses())
                .isEqualTo(Set.of("ana@example.com"));
    }

    @Test
    void unknownDeckIsNotFound() {
        assertThat(decks.find(new DeckId(new UUID(0, 0)))).isEmpty();
        assertThat(DeckId.parse("not an id")).isEmpty();
    }

    private static void use(int port) {
        demo.bean(MailServers.class)
                .change(
                        new MailServer(
                                "127.0.0.1",
                                port,
                                MailServer.Security.NONE,
                                Optional.empty(),
                                "takeroot@example.com"),
                        PRIYA);
    }

    private static Part attachment(MimeMessage message) throws Exception {
        return parts((MimeMultipart) message.getContent()).stream()
                .filter(part -> Part.ATTACHMENT.equalsIgnoreCase(disposition(part)))
                .findFirst()
                .orElseThrow();
    }

    private static String disposition(Part part) {
        try {
            return String.valueOf(part.getDisposition());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Part> parts(MimeMultipart all) throws Exception {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < all.getCount(); i++) {
            parts.add(all.getBodyPart(i));
        }
        return parts;
    }

    /// For looking at, when `takeroot.pictures` names a folder.
    private static void keep(DeckPdf pdf) {
        Accessibility.keep(pdf.fileName(), pdf.content());
    }
}
