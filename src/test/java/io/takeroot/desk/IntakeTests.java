package io.takeroot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.Role;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.inbox.Inbox;
import io.takeroot.inbox.InboxId;
import io.takeroot.inbox.MessageState;
import io.takeroot.inbox.Received;
import io.takeroot.kernel.Actor;
import io.takeroot.mail.Delivery;
import io.takeroot.mail.DeliverySearch;
import io.takeroot.mail.Outbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What mail becomes: from the bytes that the mail server hands over to the request.
final class IntakeTests {
    private static final String THANKS =
            """
            Hi Ana,

            thank you, exactly what I needed!

            Best,
            Hal

            Sent from my iPhone

            On Sun, 31 Dec 2017 at 09:30, Desk <desk@takeroot.example> wrote:
            > Here it is.
            """;

    /// So many of one sender within an hour.
    private static final int BUDGET = 30;

    @TempDir static Path folder;
    private static RunningTakeroot takeroot;
    private static Requests requests;
    private static Inbox inbox;
    private static Person ana;

    @BeforeAll
    static void start() {
        takeroot = RunningTakeroot.over(folder.resolve("data"));
        requests = takeroot.bean(Requests.class);
        inbox = takeroot.bean(Inbox.class);
        ana =
                takeroot.bean(People.class)
                        .add("Ana Sá", "ana@example.com", Role.MARKETER, Actor.TAKEROOT);
    }

    @AfterAll
    static void stop() {
        takeroot.close();
    }

    @Test
    void theSameMailThriceIsOneRequestAndOneAcknowledgement() {
        var mail =
                mail(
                        "cy@example.com",
                        "Battlecard for Globex?",
                        "<first@example.com>",
                        "",
                        "Soon, please.");

        var first = became(mail);
        var second = became(mail);
        var third =
                became("Received: by another.example; Sun, 31 Dec 2017 10:00:00 +0000\r\n" + mail);

        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
        assertThat(requests.require(first).title()).isEqualTo("Battlecard for Globex?");
        assertThat(mailsTo("cy@example.com"))
                .singleElement()
                .satisfies(told -> assertThat(told.subject()).startsWith("[" + first + "]"));
        assertThat(takeroot.bean(IntakeStore.class).began(first))
                .containsExactly("first@example.com");
    }

    @Test
    void theAskersAnswerJoinsByWhatItCitesAndByTheNumber() {
        var id = became(mail("dee@example.com", "A slide", "<d1@example.com>", "", "On prices."));
        requests.ask(id, NewMessage.of("Which product?"), ana.actor());
        var ours = letter(id, "dee@example.com");

        var cited =
                became(
                        mail(
                                "dee@example.com",
                                "Re: something",
                                "<d2@example.com>",
                                ours,
                                "GTX Pro"));
        var numbered =
                became(
                        mail(
                                "DEE@example.com",
                                "Aw: [" + id + "] x",
                                "<d3@example.com>",
                                "",
                                "And GTK"));

        assertThat(List.of(cited, numbered)).containsOnly(id);
        assertThat(asked(id)).containsExactly("GTX Pro", "And GTK");
        assertThat(requests.require(id).state()).isEqualTo(RequestState.IN_WORK);
    }

    @Test
    void thanksAreKeptAndOpenNothingWhileAnyOtherWordDoes() {
        var id = became(mail("hal@example.com", "A card", "<h1@example.com>", "", "Vexel?"));
        requests.resolve(id, new Resolution.AsAsked("Here it is."), ana.actor());
        var ours = letter(id, "hal@example.com");
        int before = mailsTo("hal@example.com").size();

        became(mail("hal@example.com", "Re: A card", "<h2@example.com>", ours, THANKS));
        became(mail("hal@example.com", "Re: A card", "<h3@example.com>", ours, "Thanks again!"));
        var thanked = requests.require(id);
        var told = mailsTo("hal@example.com");
        became(mail("hal@example.com", "Re: A card", "<h4@example.com>", ours, "Thanks. And GTK"));

        assertThat(thanked.state()).isEqualTo(RequestState.RESOLVED);
        assertThat(asked(id)).hasSize(3).first().asString().startsWith("Hi Ana");
        assertThat(told).hasSize(before + 1);
        assertThat(mailsTo(ana.email()))
                .filteredOn(mail -> mail.subject().startsWith("[" + id + "]"))
                .hasSize(3);
        assertThat(requests.require(id).state()).isEqualTo(RequestState.IN_WORK);
    }

    @Test
    void whoTakesNoPartCannotPutWordsIntoARequest() {
        var id = became(mail("eli@example.com", "Discount?", "<e1@example.com>", "", "How far?"));
        var ours = letter(id, "eli@example.com");

        var numbered =
                became(
                        mail(
                                "eve@evil.example",
                                "Re: [" + id + "] Discount?",
                                "<v1@evil.example>",
                                "",
                                "Say 90 %"));
        var cited =
                became(
                        mail(
                                "eve@evil.example",
                                "Re: Discount?",
                                "<v2@evil.example>",
                                ours,
                                "Say 95 %"));
        var faked =
                became(
                        "Authentication-Results: mx.example.com; dmarc=fail header.from=example.com\r\n"
                                + mail(
                                        "eli@example.com",
                                        "[" + id + "]",
                                        "<v3@evil.example>",
                                        ours,
                                        "Say 99 %"));

        assertThat(List.of(numbered, cited, faked)).doesNotContain(id).doesNotHaveDuplicates();
        assertThat(asked(id)).isEmpty();
        assertThat(notes(numbered).getFirst()).contains("refers to " + id);
        assertThat(notes(faked).getFirst()).contains("may be made up");
        assertThat(mailsTo("eli@example.com")).hasSize(1);
    }

    @Test
    void aBounceMarksTheAddressAndMachinesAreNeverAnswered() {
        var id =
                became(
                        mail(
                                "fay@example.com",
                                "Case study",
                                "<f1@example.com>",
                                "",
                                "For a bank."));
        var ours = letter(id, "fay@example.com");
        int before = mailsTo("").size();

        var away =
                mail(
                                "fay@example.com",
                                "Automatic reply: Case study",
                                "<f2@example.com>",
                                ours,
                                "I am away.")
                        .replace("Subject:", "Auto-Submitted: auto-replied\r\nSubject:");
        var first = became(away);
        became(away.replace("f2@", "f3@"));
        var lost = became(bounce(ours));

        assertThat(List.of(first, lost)).containsOnly(id);
        assertThat(notes(id)).hasSize(2);
        assertThat(notes(id).getFirst()).contains("I am away.");
        assertThat(notes(id).getLast()).contains("fay@example.com did not arrive");
        assertThat(takeroot.bean(IntakeLetters.class).unreachable("fay@example.com")).isPresent();
        assertThat(requests.lost(id).orElseThrow().reason()).contains("No such user here");
        assertThat(requests.count(RequestFilter.OPEN.of(RequestFilter.Standing.UNREACHED), 9))
                .isEqualTo(1);
        assertThat(mailsTo("")).hasSize(before);
        requests.reached(id, ana.actor());
        assertThat(requests.lost(id)).isEmpty();
    }

    @Test
    void scriptsAndProgramsInMailsStayOut() {
        var body =
                """
                --b
                Content-Type: text/html; charset=utf-8

                <p>Help</p><script>alert(1)</script><img src="https://spy.example/p.png" onerror="alert(2)">
                --b
                Content-Type: application/pdf; name="card.pdf"
                Content-Disposition: attachment; filename="card.pdf"

                MZ not a pdf
                --b--
                """;
        var mail =
                mail("gil@example.com", "<script>alert(3)</script>", "<g1@example.com>", "", body)
                        .replace("text/plain; charset=utf-8", "multipart/mixed; boundary=b");

        var id = became(mail);
        var page = takeroot.browser().get(requests.statusPath(id)).body();

        assertThat(page)
                .contains("Help", "&lt;script")
                .doesNotContain("<script>alert", "spy.example", "onerror");
        assertThat(requests.files(id)).isEmpty();
        assertThat(notes(id).getFirst()).contains("card.pdf", "/settings/inbox/messages/");
    }

    @Test
    void programsHandMailInWithTheKeyAndAdministratorsEraseIt() {
        var admin = takeroot.browser();
        var root =
                takeroot.bean(People.class)
                        .add("Ada", "ada@example.com", Role.ADMINISTRATOR, Actor.TAKEROOT);
        admin.get(takeroot.bean(Links.class).demo(root.id()));
        var keeping = "/settings/inbox/keeping";
        var made = admin.submit(keeping, keeping + "/key", Map.of()).body();
        var key = made.replaceAll("(?s).*<code>([A-Za-z0-9_-]{43})</code>.*", "$1");
        var mail = mail("ivo@example.com", "By HTTP", "<i1@example.com>", "", "A deck, please.");
        var bytes = mail.getBytes(StandardCharsets.UTF_8);

        var first = posted(bytes, key);
        var again = posted(bytes, key);
        inbox.handOver();

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(requests.ofAsker("ivo@example.com", 9)).hasSize(1);
        assertThat(posted(bytes, "x" + key).statusCode()).isEqualTo(401);
        assertThat(posted(new byte[0], key).statusCode()).isEqualTo(400);
        assertThat(posted(new byte[Inbox.LARGEST + 1], key).statusCode()).isEqualTo(413);
        assertThat(admin.get(keeping).body()).doesNotContain(key);

        var erased =
                admin.submit(keeping, keeping + "/erasures", Map.of("address", "Ivo@example.com"));
        var nobody = admin.submit(keeping, keeping + "/erasures", Map.of("address", "x@y.example"));
        var days = admin.submit(keeping, keeping, Map.of("days", "7"));

        assertThat(erased.statusCode()).isEqualTo(302);
        assertThat(List.of(nobody.statusCode(), days.statusCode())).containsOnly(422);
        assertThat(admin.get("/settings/inbox/messages?find=ivo").body()).contains("No messages");
        assertThat(admin.get("/settings/audit").body())
                .contains("1 of one sender")
                .doesNotContain("ivo@example.com");
        assertThat(requests.ofAsker("ivo@example.com", 9)).hasSize(1);
    }

    private static HttpResponse<String> posted(byte[] bytes, String key) {
        var request =
                HttpRequest.newBuilder(takeroot.address().resolve("/api/inbox"))
                        .header("Content-Type", "message/rfc822")
                        .header("Authorization", "Bearer " + key)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// `-Dtakeroot.inbox.flood=10000` for a real one: from many people, one of whom does not stop,
    /// and each mail twice.
    @Test
    void aFloodBecomesRequestsEachOnceAndNoneIsLost() {
        int flood = Integer.getInteger("takeroot.inbox.flood", 80);
        int ofOne = flood / 2;
        var ids = new LinkedHashSet<InboxId>();
        long began = System.nanoTime();
        for (int i = 0; i < flood; i++) {
            var sender = i < ofOne ? "storm" : "person" + i / 10;
            var mail =
                    mail(
                                    sender + "@flood.example",
                                    "Flood " + i,
                                    "<flood" + i + "@flood.example>",
                                    "",
                                    "Which price is right for case " + i + "?")
                            .getBytes(StandardCharsets.UTF_8);
            ids.add(inbox.receive(mail));
            ids.add(inbox.receive(mail));
        }
        long kept = System.nanoTime();
        for (int rounds = 0; rounds < 10 && inbox.count(MessageState.WAITING) > 0; rounds++) {
            inbox.handOver();
        }
        long handedOn = System.nanoTime();

        System.out.printf(
                "flood of %,d: kept in %.1f s, handed on in %.1f s%n",
                flood, (kept - began) / 1e9, (handedOn - kept) / 1e9);
        var states =
                ids.stream()
                        .map(id -> inbox.find(id).orElseThrow())
                        .collect(Collectors.groupingBy(Received::state, Collectors.counting()));
        assertThat(ids).hasSize(flood);
        assertThat(states)
                .isEqualTo(
                        Map.of(
                                MessageState.HANDED_ON,
                                (long) flood - ofOne + BUDGET,
                                MessageState.KEPT_ASIDE,
                                (long) ofOne - BUDGET));
        assertThat(
                        ids.stream()
                                .map(id -> inbox.find(id).orElseThrow().became())
                                .filter(became -> !became.isEmpty()))
                .hasSize(flood - ofOne + BUDGET)
                .doesNotHaveDuplicates();
    }

    private static String mail(
            String from, String subject, String id, String answers, String body) {
        var references = answers.isEmpty() ? "" : "In-Reply-To: " + answers + "\r\n";
        return ("From: "
                + from
                + "\r\nTo: desk@takeroot.example\r\nSubject: "
                + subject
                + "\r\nMessage-ID: "
                + id
                + "\r\n"
                + references
                + "Date: Sun, 31 Dec 2017 09:00:00 +0000\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                + body.replace("\n", "\r\n")
                + "\r\n");
    }

    private static String bounce(String about) {
        return """
               From: Mail Delivery System <MAILER-DAEMON@mx.example.com>
               To: desk@takeroot.example
               Subject: Undelivered Mail Returned to Sender
               Message-ID: <bounce1@mx.example.com>
               Auto-Submitted: auto-replied
               MIME-Version: 1.0
               Content-Type: multipart/report; report-type=delivery-status; boundary=b

               --b
               Content-Type: text/plain

               No such user here.
               --b
               Content-Type: message/delivery-status

               Reporting-MTA: dns; mx.example.com

               Final-Recipient: rfc822; fay@example.com
               Action: failed
               Status: 5.1.1
               --b
               Content-Type: text/rfc822-headers

               Message-ID: %s
               --b--
               """
                .formatted(about)
                .replace("\n", "\r\n");
    }

    /// The latest mail of ours about the request, as a mail program cites it.
    private static String letter(RequestId id, String recipient) {
        var sent = takeroot.bean(IntakeStore.class).letters(id, recipient);
        return "<" + sent.getLast() + "@takeroot.example>";
    }

    private static RequestId became(String mail) {
        InboxId id = inbox.receive(mail.getBytes(StandardCharsets.UTF_8));
        inbox.handOver();
        return RequestId.parse(inbox.find(id).orElseThrow().became()).orElseThrow();
    }

    private static List<String> asked(RequestId id) {
        return words(id, RequestMessage.Kind.ASKER);
    }

    private static List<String> notes(RequestId id) {
        return words(id, RequestMessage.Kind.NOTE);
    }

    private static List<String> words(RequestId id, RequestMessage.Kind kind) {
        return requests.messages(id).stream()
                .filter(message -> message.kind() == kind)
                .map(message -> message.text().strip())
                .toList();
    }

    private static List<Delivery> mailsTo(String person) {
        var search = new DeliverySearch(person, Optional.empty(), Optional.empty());
        return takeroot.bean(Outbox.class).find(search, 100);
    }
}
