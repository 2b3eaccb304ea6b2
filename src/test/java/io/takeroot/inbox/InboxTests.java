package io.takeroot.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.kernel.Actor;
import io.takeroot.mail.Mail;
import io.takeroot.mail.MailServer;
import io.takeroot.store.OpenStore;
import io.takeroot.store.testing.Stores;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a mail from the moment its bytes are there, on both databases.
@SuppressWarnings("NullAway.Init") // each test starts on its database
final class InboxTests {
    private static final String MAIL =
            """
            Message-ID: <one@example.com>
            From: Ana Silva <ana@example.com>
            To: desk@example.org
            Subject: A price sheet for GTX
            Date: Sun, 1 Mar 2026 11:58:00 +0000

            Please send me the latest one.
            """;

    @TempDir Path folder;

    private final MovingClock clock = new MovingClock();
    private OpenStore keys;
    private boolean onKeys;
    private OpenStore open;
    private Desk desk;
    private OpenInbox rig;

    private void start(String database) {
        keys = Stores.h2(folder);
        onKeys = database.equals("H2");
        open = onKeys ? keys : Stores.postgres();
        desk = new Desk(open.store());
        rig = OpenInbox.over(open, keys.seals(), clock, desk);
    }

    @AfterEach
    void stop() {
        open.close();
        if (!onKeys) {
            keys.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void whatIsErasedIsGoneAndTheSameMailAgainIsNoNewOne(String database) {
        start(database);
        var taken = rig.received(MAIL).id();
        rig.received(MAIL.replace("one@", "two@").replace("ana@", "bo@"));
        var waiting = rig.receive(MAIL.replace("one@", "three@"));

        int old = rig.messages().eraseBefore(clock.instant().minusSeconds(1), clock.instant(), 9);
        int hers = rig.messages().eraseFrom("ana@example.com", clock.instant());
        var again = rig.receive(MAIL);
        rig.inbox().handOver();

        assertThat(old).isZero();
        assertThat(hers).isEqualTo(2);
        assertThat(again).isEqualTo(taken);
        assertThat(rig.inbox().find(taken)).isEmpty();
        assertThat(rig.inbox().bytes(waiting)).isEmpty();
        var everything = new InboxSearch("", Optional.empty(), Optional.empty());
        assertThat(rig.inbox().find(everything, 9))
                .singleElement()
                .satisfies(left -> assertThat(left.from().address()).isEqualTo("bo@example.com"));
        assertThat(rig.messages().eraseBefore(clock.instant().plusSeconds(1), clock.instant(), 9))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void sameMailThriceIsOneMessageAndHandedOnOnce(String database) {
        start(database);

        var first = rig.receive(MAIL);
        rig.inbox().handOver();
        var second = rig.receive("Received: from elsewhere.example\n" + MAIL);
        var third = rig.receive(MAIL.replace("Message-ID: <one@", "Message-Id:  <one@"));
        rig.inbox().handOver();

        assertThat(second).isEqualTo(first).isEqualTo(third);
        assertThat(desk.taken()).containsExactly("A price sheet for GTX");
        var message = rig.inbox().find(first).orElseThrow();
        assertThat(message.state()).isEqualTo(MessageState.HANDED_ON);
        assertThat(message.became()).isEqualTo("request/" + first);
        assertThat(message.times()).isEqualTo(3);
        assertThat(rig.inbox().bytes(first).orElseThrow())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(MAIL.replace("\n", "\r\n"));
    }

    @Test
    void mailWithoutMessageIdIsKnownByItsWords() {
        start("H2");
        var bare = MAIL.replaceFirst("Message-ID.*\n", "");

        var first = rig.receive(bare);

        assertThat(rig.receive("Received: from elsewhere.example\n" + bare)).isEqualTo(first);
        assertThat(rig.receive(bare.replace("latest", "oldest"))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void otherWordsUnderAKnownMessageIdAreKeptAsideNotDropped(String database) {
        start(database);
        var first = rig.received(MAIL);

        var other = rig.received(MAIL.replace("latest", "oldest"));
        rig.received(MAIL.replace("latest", "oldest"));

        assertThat(other.state()).isEqualTo(MessageState.KEPT_ASIDE);
        assertThat(other.reason()).contains("message " + first.id());
        assertThat(rig.inbox().find(other.id()).orElseThrow().times()).isEqualTo(2);
        assertThat(desk.taken()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void failureUndoesTheRecipientsWorkAndIsTriedAgainWithGrowingPauses(String database) {
        start(database);
        desk.failsWith("the desk is closed");

        var waiting = rig.received(MAIL);
        assertThat(waiting.state()).isEqualTo(MessageState.WAITING);
        assertThat(waiting.reason()).contains("the desk is closed");
        assertThat(desk.taken()).isEmpty();

        desk.failsWith("");
        rig.inbox().handOver();
        assertThat(desk.taken()).as("not before the pause is over").isEmpty();
        clock.pass(HandOver.pauseAfter(1));
        rig.inbox().handOver();
        assertThat(desk.taken()).hasSize(1);
        assertThat(HandOver.pauseAfter(2)).isEqualTo(HandOver.pauseAfter(1).multipliedBy(4));
        assertThat(HandOver.pauseAfter(30)).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void whatFailsForHoursIsKeptAsideAndAPersonMayHandItOn(String database) {
        start(database);
        desk.failsWith("the desk is closed");
        var id = rig.receive(MAIL);
        for (int i = 0; i < 12; i++) {
            rig.inbox().handOver();
            clock.pass(Duration.ofHours(1));
        }
        var aside = rig.inbox().find(id).orElseThrow();
        assertThat(aside.state()).isEqualTo(MessageState.KEPT_ASIDE);
        assertThat(aside.reason()).contains("the desk is closed", "12 times");

        desk.failsWith("");
        rig.inbox().handOnAnyway(id);

        assertThat(desk.taken()).hasSize(1);
        assertThatThrownBy(() -> rig.inbox().handOnAnyway(id)).hasMessageContaining("INBOX_TAKEN");
        assertThat(desk.taken()).hasSize(1);
    }

    @Test
    void machinesAreNotHandedOnUnlessAPersonSaysSo() {
        start("H2");

        var away =
                rig.received(
                        MAIL.replace("Subject:", "Auto-Submitted: auto-replied\nSubject: Away:"));

        assertThat(away.state()).isEqualTo(MessageState.KEPT_ASIDE);
        assertThat(away.kind()).isEqualTo(MailKind.AUTOREPLY);
        assertThat(away.reason()).isEqualTo("A machine answered by itself.");
        rig.inbox().handOnAnyway(away.id());
        assertThat(desk.taken()).hasSize(1);
    }

    @Test
    void ourOwnMailsAndThoseInCirclesAreKeptAside() {
        start("H2");
        var ours =
                rig.mail()
                        .outbox()
                        .queue(
                                new Mail(
                                        "k",
                                        "ana@example.com",
                                        "s",
                                        "<p>t</p>",
                                        "t",
                                        Optional.empty()));
        rig.mail()
                .servers()
                .change(
                        new MailServer(
                                "127.0.0.1",
                                25,
                                MailServer.Security.NONE,
                                Optional.empty(),
                                "desk@example.org"),
                        Actor.TAKEROOT);

        assertThat(rig.received(MAIL.replace("one@example.com", ours + "@example.org")).reason())
                .contains("came back");
        assertThat(rig.received(MAIL.replace("one@", "two@").replace("ana@", "x@")).state())
                .isEqualTo(MessageState.HANDED_ON);
        assertThat(
                        rig.received(
                                        MAIL.replace("one@", "three@")
                                                .replace("ana@example.com", "desk@example.org"))
                                .reason())
                .contains("came back");
        assertThat(
                        rig.received("Received: by x\n".repeat(70) + MAIL.replace("one@", "four@"))
                                .reason())
                .contains("circles");
        assertThat(rig.received("Precedence: bulk\n" + MAIL.replace("one@", "five@")).reason())
                .contains("many at once");
    }

    @Test
    void beyondABudgetASendersMailsWaitForAPerson() {
        start("H2");
        for (int i = 0; i < 40; i++) {
            rig.receive(MAIL.replace("one@", i + "@"));
        }
        rig.receive(MAIL.replace("one@", "other@").replace("ana@", "ben@"));

        rig.inbox().handOver();

        assertThat(rig.inbox().count(MessageState.HANDED_ON)).isEqualTo(31);
        assertThat(rig.inbox().count(MessageState.KEPT_ASIDE)).isEqualTo(10);
        clock.pass(Duration.ofMinutes(61));
        assertThat(rig.received(MAIL.replace("one@", "later@")).state())
                .isEqualTo(MessageState.HANDED_ON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void anyBytesAreKept(String database) {
        start(database);
        var random = new java.util.Random(20260301);
        for (int i = 0; i < 50; i++) {
            var bytes = new byte[random.nextInt(4000)];
            random.nextBytes(bytes);
            rig.inbox().receive(bytes);
        }
        rig.receive("Subject: nul \0 and\n\nwords \0 in between\n");
        rig.receive("Content-Type: multipart/mixed; boundary=a\n\n" + "--a\n\n".repeat(5_000));
        rig.receive("To: " + "(".repeat(200_000) + "\n\nhello\n");
        rig.receive("Content-Type: text/html\n\n" + "<div>".repeat(20_000) + "hello\n");
        rig.inbox().handOver();

        assertThat(rig.inbox().find(new InboxSearch("", Optional.empty(), Optional.empty()), 100))
                .hasSize(54)
                .noneMatch(message -> message.state() == MessageState.WAITING);
    }
}
