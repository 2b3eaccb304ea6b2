package io.takeroot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.takeroot.jobs.Jobs;
import io.takeroot.kernel.Actor;
import io.takeroot.store.OpenStore;
import io.takeroot.store.testing.Stores;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The outbox against real servers on this machine.
final class OutboxTests {
    @TempDir Path folder;

    private final SettableClock clock = new SettableClock();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private OpenStore open;
    private MailServers servers;
    private Outbox outbox;

    @BeforeEach
    void start() {
        server.start();
        open = Stores.h2(folder);
        var mails = new MailStore(open.store());
        servers =
                new MailServers(
                        new MailServerStore(open.store()), open.seals(), clock, event -> {});
        outbox = new Outbox(mails, servers, new Jobs(open.connections(), clock), clock);
        use(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
        open.close();
    }

    @Test
    void mailArrivesInBothFormsWithItsFile() throws Exception {
        var id =
                outbox.queue(
                        mail(
                                "deck-1",
                                Optional.of(
                                        new Attachment(
                                                "Übersicht.pdf",
                                                "application/pdf",
                                                "%PDF\n".getBytes(StandardCharsets.US_ASCII)))));

        outbox.deliverDue();

        var received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Pipeline für März – 62%");
        assertThat(received[0].getHeader("Message-ID", ""))
                .isEqualTo("<" + id + "@takeroot.example>");
        assertThat(received[0].getContent()).isInstanceOf(MimeMultipart.class);
        var whole = GreenMailUtil.getWholeMessage(received[0]);
        assertThat(whole)
                .contains(
                        "multipart/alternative",
                        "text/plain",
                        "text/html",
                        "application/pdf",
                        "JVBERgo=");
        assertThat(outbox.find(id)).get().extracting(Delivery::state).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void mailOfAConversationStandsInItsThread() throws Exception {
        var thread =
                new MailThread(
                        "r12.second",
                        List.of("their@example.com", "r12.first", "x>\r\nBcc: eve@example.com"),
                        Optional.of("desk@example.com"));
        var mail = mail("answer", Optional.empty());
        outbox.queue(
                new Mail(
                        mail.onceKey(),
                        mail.recipient(),
                        mail.subject(),
                        mail.html(),
                        mail.text(),
                        mail.attachment(),
                        Optional.of(thread)));

        outbox.deliverDue();

        var received = server.getReceivedMessages()[0];
        assertThat(received.getHeader("Message-ID", "")).isEqualTo("<r12.second@takeroot.example>");
        assertThat(received.getHeader("References")[0].split("\\s+"))
                .containsExactly("<their@example.com>", "<r12.first@takeroot.example>");
        assertThat(received.getHeader("In-Reply-To", "")).isEqualTo("<r12.first@takeroot.example>");
        assertThat(received.getReplyTo()[0].toString()).isEqualTo("desk@example.com");
        assertThat(received.getHeader("Bcc")).isNull();
    }

    @Test
    void sameKeyIsSentOnce() {
        var first = outbox.queue(mail("deck-1", Optional.empty()));
        var second = outbox.queue(mail("deck-1", Optional.empty()));
        outbox.deliverDue();
        var third = outbox.queue(mail("deck-1", Optional.empty()));
        outbox.deliverDue();

        assertThat(second).isEqualTo(first).isEqualTo(third);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void serverThatIsDownGetsItWhenItIsUpAgain() {
        int port = server.getSmtp().getPort();
        server.stop();
        var id = outbox.queue(mail("deck-1", Optional.empty()));
        outbox.deliverDue();
        assertThat(outbox.find(id))
                .get()
                .extracting(Delivery::state)
                .isEqualTo(DeliveryState.QUEUED);

        var again = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        again.start();
        outbox.deliverDue();
        assertThat(again.getReceivedMessages()).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        outbox.deliverDue();

        assertThat(again.getReceivedMessages()).hasSize(1);
        assertThat(outbox.find(id)).get().extracting(Delivery::attempts).isEqualTo(2);
        again.stop();
    }

    @Test
    void withoutAServerMailsWait() {
        open.store().sql().execute("delete from mail_server");
        var id = outbox.queue(mail("deck-1", Optional.empty()));

        outbox.deliverDue();

        assertThat(outbox.find(id))
                .get()
                .extracting(Delivery::state)
                .isEqualTo(DeliveryState.QUEUED);
    }

    @Test
    void refusedRecipientFailsWithTheServersWords() throws Exception {
        try (var refusing = new BrokenServer("550 5.1.1 no such user here", "")) {
            use(refusing.port());
            var id = outbox.queue(mail("deck-1", Optional.empty()));

            outbox.deliverDue();

            var delivery = outbox.find(id).orElseThrow();
            assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
            assertThat(delivery.reason()).contains("no such user here");
        }
    }

    @Test
    void refusalForNowIsTriedAgain() throws Exception {
        try (var busy = new BrokenServer("450 4.2.1 mailbox busy", "")) {
            use(busy.port());
            var id = outbox.queue(mail("deck-1", Optional.empty()));

            outbox.deliverDue();

            assertThat(outbox.find(id))
                    .get()
                    .extracting(Delivery::state)
                    .isEqualTo(DeliveryState.QUEUED);
        }
    }

    @Test
    void refusalOfTheWholeLetterFails() throws Exception {
        try (var picky = new BrokenServer("250 fine", "554 5.7.1 looks like spam")) {
            use(picky.port());
            var id = outbox.queue(mail("deck-1", Optional.empty()));

            outbox.deliverDue();

            assertThat(outbox.find(id))
                    .get()
                    .extracting(Delivery::state)
                    .isEqualTo(DeliveryState.FAILED);
        }
    }

    @Test
    void serverThatHangsUpAfterTheLetterLeavesItUnconfirmedAndUnsentByItself() throws Exception {
        DeliveryId id;
        try (var broken = new BrokenServer("250 fine", "")) {
            use(broken.port());
            id = outbox.queue(mail("deck-1", Optional.empty()));
            outbox.deliverDue();
        }
        assertThat(outbox.find(id))
                .get()
                .extracting(Delivery::state)
                .isEqualTo(DeliveryState.UNCONFIRMED);

        use(server.getSmtp().getPort());
        clock.pass(Duration.ofDays(2));
        outbox.deliverDue();
        assertThat(server.getReceivedMessages()).isEmpty();

        outbox.sendAgain(id);
        outbox.deliverDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThatThrownBy(() -> outbox.sendAgain(id)).hasMessageContaining("MAIL_NOT_STUCK");
    }

    @Test
    void mailThatWasUnderWayWhenTheProgramDiedIsUnconfirmed() {
        var id = outbox.queue(mail("deck-1", Optional.empty()));
        new MailStore(open.store()).claimDue(clock.instant());

        outbox.deliverDue();

        assertThat(outbox.find(id))
                .get()
                .extracting(Delivery::state)
                .isEqualTo(DeliveryState.UNCONFIRMED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void bodyIsForgottenOnceItIsSent() {
        outbox.queue(mail("deck-1", Optional.empty()));
        outbox.deliverDue();

        assertThat(open.store().sql().fetchValue("select body_text from mail_delivery"))
                .isEqualTo("");
    }

    @Test
    void pausesGrowToSixHours() {
        assertThat(Outbox.pauseAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Outbox.pauseAfter(2)).isEqualTo(Duration.ofMinutes(4));
        assertThat(Outbox.pauseAfter(20)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void testMailShowsTheServersAnswer() {
        var answer = servers.test("ana@example.com");

        assertThat(answer.taken()).isTrue();
        assertThat(answer.words()).startsWith("250");
    }

    @Test
    void passwordLiesSealedInTheDatabase() {
        servers.change(
                new MailServer(
                        "127.0.0.1",
                        25,
                        MailServer.Security.NONE,
                        Optional.of(new MailServer.Login("me", "hush hush")),
                        "t@takeroot.example"),
                Actor.TAKEROOT);

        assertThat(open.store().sql().fetch("select * from mail_server").toString())
                .doesNotContain("hush");
        assertThat(servers.current().orElseThrow().login().orElseThrow().password())
                .isEqualTo("hush hush");
    }

    @Test
    void remoteContentIsRefused() {
        assertThatThrownBy(
                        () ->
                                new Mail(
                                        "k",
                                        "ana@example.com",
                                        "s",
                                        "<img src='https://track.example/x.gif'>",
                                        "",
                                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                new Mail(
                                        "k",
                                        "ana@example.com",
                                        "s",
                                        "<p style=\"background:url(//x)\">",
                                        "",
                                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void use(int port) {
        servers.change(
                new MailServer(
                        "127.0.0.1",
                        port,
                        MailServer.Security.NONE,
                        Optional.empty(),
                        "walks@takeroot.example"),
                Actor.TAKEROOT);
    }

    private static Mail mail(String key, Optional<Attachment> file) {
        return new Mail(
                key,
                "ana@example.com",
                "Pipeline für März – 62%",
                "<p>It <a href=\"https://takeroot.example/\">took root</a>.</p>",
                "It took root.",
                file);
    }
}
