package io.takeroot.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.takeroot.store.OpenStore;
import io.takeroot.store.testing.Stores;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fetching from a real IMAP server on this machine.
final class FetchingTests {
    @TempDir Path folder;

    private final MovingClock clock = new MovingClock();
    private final GreenMail imap = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
    private OpenStore open;
    private Desk desk;
    private OpenInbox rig;
    private GreenMailUser user;

    @BeforeEach
    void start() {
        imap.start();
        user = imap.setUser("desk@example.org", "desk", "hush hush");
        open = Stores.h2(folder);
        desk = new Desk(open.store());
        rig = OpenInbox.over(open, open.seals(), clock, desk);
        use("hush hush", true);
    }

    @AfterEach
    void stop() {
        imap.stop();
        open.close();
    }

    @Test
    void mailIsFetchedOnceAndMarkedAsSeen() throws Exception {
        deliver("one", "First");
        deliver("two", "Second");
        deliver("one", "First");

        round();
        round();
        deliver("three", "Third");
        round();

        assertThat(desk.taken()).containsExactly("First", "Second", "Third");
        assertThat(rig.servers().position().orElseThrow().trouble()).isEmpty();
        assertThat(inbox().getMessages())
                .hasSize(4)
                .allMatch(message -> message.getFlags().contains(Flags.Flag.SEEN));
    }

    @Test
    void mailSeenByAPersonBeforeIsFetchedAllTheSame() throws Exception {
        deliver("one", "First");
        inbox().getMessages().getFirst().setFlags(new Flags(Flags.Flag.SEEN), true);

        round();

        assertThat(desk.taken()).containsExactly("First");
    }

    @Test
    void whatWasThereBeforeIsLeftAloneUnlessAskedFor() throws Exception {
        use("hush hush", false);
        deliver("old", "Old");

        round();
        deliver("new", "New");
        round();

        assertThat(desk.taken()).containsExactly("New");
    }

    @Test
    void sameMailOverTwoMailboxesIsOne() throws Exception {
        var second = imap.setUser("sales@example.org", "sales", "hush hush");
        deliver("one", "First");
        second.deliver(message("one", "First", "Please."));

        round();
        use("sales", "hush hush", true);
        round();

        assertThat(desk.taken()).containsExactly("First");
    }

    @Test
    void messageThatIsTooLargeIsKeptAsideWithItsBeginning() throws Exception {
        user.deliver(message("huge", "Huge", "word ".repeat(5_400_000)));
        deliver("one", "First");

        round();

        assertThat(desk.taken()).containsExactly("First");
        var aside = rig.inbox().find(new InboxId(1)).orElseThrow();
        assertThat(aside.subject()).isEqualTo("Huge");
        assertThat(aside.reason()).contains("at most 25 MB");
        assertThat(rig.inbox().bytes(aside.id()).orElseThrow())
                .hasSizeLessThanOrEqualTo(Limits.BEGINNING_BYTES);
    }

    /// `-Dtakeroot.inbox.flood=10000` for a real one.
    @Test
    void floodIsTakenInWhole() throws Exception {
        int flood = Integer.getInteger("takeroot.inbox.flood", 60);
        for (int i = 0; i < flood; i++) {
            deliver("m" + i, "Mail " + i);
        }

        round();

        assertThat(rig.inbox().count(MessageState.HANDED_ON)).isEqualTo(30);
        assertThat(rig.inbox().count(MessageState.KEPT_ASIDE)).isEqualTo(flood - 30);
        assertThat(rig.inbox().count(MessageState.WAITING)).isZero();
    }

    @Test
    void serverThatRefusesIsSaidAndMailComesOnceItIsBack() throws Exception {
        use("wrong", true);
        deliver("one", "First");

        round();
        assertThat(rig.servers().position().orElseThrow().trouble()).isNotEmpty();
        assertThat(rig.servers().test().works()).isFalse();

        use("hush hush", true);
        round();
        assertThat(desk.taken()).containsExactly("First");
        assertThat(rig.servers().test().words()).contains("1 messages");
        assertThat(rig.servers().position().orElseThrow().trouble()).isEmpty();
    }

    @Test
    void passwordLiesSealedInTheDatabase() {
        assertThat(open.store().sql().fetch("select * from inbox_server").toString())
                .doesNotContain("hush");
    }

    private void round() {
        rig.fetching().fetch();
        rig.inbox().handOver();
    }

    private void use(String password, boolean fromTheBeginning) {
        use("desk", password, fromTheBeginning);
    }

    private void use(String name, String password, boolean fromTheBeginning) {
        rig.servers()
                .change(
                        new IncomingServer(
                                "127.0.0.1",
                                imap.getImap().getPort(),
                                IncomingServer.Security.NONE,
                                new IncomingServer.Login(name, password),
                                "INBOX",
                                "",
                                30,
                                fromTheBeginning));
    }

    private com.icegreen.greenmail.store.MailFolder inbox() throws Exception {
        return imap.getManagers().getImapHostManager().getInbox(user);
    }

    private void deliver(String id, String subject) throws MessagingException {
        user.deliver(message(id, subject, "Please."));
    }

    static MimeMessage message(String id, String subject, String words) throws MessagingException {
        var text =
                """
                Message-ID: <%s@example.com>\r
                From: Ana Silva <ana@example.com>\r
                To: desk@example.org\r
                Subject: %s\r
                \r
                %s\r
                """
                        .formatted(id, subject, words);
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
