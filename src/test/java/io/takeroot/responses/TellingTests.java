package io.takeroot.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.Role;
import io.takeroot.jobs.Job;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.mail.MailServer;
import io.takeroot.mail.MailServers;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Status;
import io.takeroot.store.Store;
import io.takeroot.workspace.Settings;
import io.takeroot.workspace.Workspace;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is told what, when, through real servers on this machine.
final class TellingTests {
    private static final Actor ROOT = new Actor("root@example.com");
    private static final StoryClock CLOCK = new StoryClock();

    @TempDir static Path folder;

    private static Node node;
    private static int days;

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private long definitions;

    @BeforeAll
    static void open() {
        node = Node.over(folder, CLOCK);
        var people = node.bean(People.class);
        people.add("Root", "root@example.com", Role.ADMINISTRATOR, ROOT);
        people.add("Lea Lind", "lea@example.com", Role.LEAD, ROOT);
        people.add("Ana Silva", "ana@example.com", Role.MARKETER, ROOT);
    }

    @AfterAll
    static void close() {
        node.close();
    }

    /// Each test has a year of its own, so that none meets another's mails.
    @BeforeEach
    void start() {
        mails.start();
        node.bean(MailServers.class)
                .change(
                        new MailServer(
                                "127.0.0.1",
                                mails.getSmtp().getPort(),
                                MailServer.Security.NONE,
                                Optional.empty(),
                                "t@takeroot.example"),
                        ROOT);
        definitions = node.bean(EpisodeStore.class).seen().map(Basis::definitions).orElse(0L);
        settings(8, "");
        zone("UTC");
        CLOCK.set(Instant.parse("2030-01-07T05:00:00Z").plus(Duration.ofDays(400L * days++)));
    }

    @AfterEach
    void stop() {
        judge(List.of());
        CLOCK.pass(Duration.ofDays(2));
        run();
        settings(8, null);
        mails.stop();
    }

    @Test
    void oneGroupedMailArrives() throws Exception {
        judge(List.of(red("a", "Ana Silva"), red("b", "ana@example.com"), red("c", "ANA SILVA")));
        CLOCK.pass(Duration.ofHours(3));

        run();
        run();

        var received = mails.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getAllRecipients()[0]).hasToString("ana@example.com");
        assertThat(received[0].getSubject()).isEqualTo("Figure c and 2 more need you");
        assertThat(GreenMailUtil.getWholeMessage(received[0]))
                .contains("Figure a", "Figure b", "Figure c", "It is short.");
    }

    @Test
    void whatComesAfterTheHourWaitsForTheNextDay() {
        judge(List.of(red("a", "Ana Silva")));
        CLOCK.pass(Duration.ofHours(3));
        run();
        judge(List.of(red("a", "Ana Silva"), red("b", "Ana Silva")));
        CLOCK.pass(Duration.ofHours(10));
        run();
        assertThat(mails.getReceivedMessages()).hasSize(1);

        CLOCK.pass(Duration.ofHours(14));
        run();

        assertThat(mails.getReceivedMessages()).hasSize(2);
        assertThat(GreenMailUtil.getWholeMessage(mails.getReceivedMessages()[1]))
                .contains("Figure b")
                .doesNotContain("Figure a");
    }

    @Test
    void anHourThatTheDaySkipsComesAfterTheGap() {
        zone("Europe/Berlin");
        settings(2, "");
        CLOCK.set(Instant.parse("2026-03-28T20:00:00Z"));
        judge(List.of(red("a", "Ana Silva")));

        CLOCK.set(Instant.parse("2026-03-29T00:59:00Z"));
        run();
        assertThat(mails.getReceivedMessages()).isEmpty();

        CLOCK.set(Instant.parse("2026-03-29T01:00:00Z"));
        run();
        assertThat(mails.getReceivedMessages()).hasSize(1);
    }

    @Test
    void anHourThatTheDayHasTwiceBringsOneMail() {
        zone("Europe/Berlin");
        settings(2, "");
        CLOCK.set(Instant.parse("2026-10-24T20:00:00Z"));
        judge(List.of(red("a", "Ana Silva")));

        CLOCK.set(Instant.parse("2026-10-25T00:00:00Z"));
        run();
        judge(List.of(red("a", "Ana Silva"), red("b", "Ana Silva")));
        CLOCK.set(Instant.parse("2026-10-25T01:00:00Z"));
        run();

        assertThat(mails.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whoHasNoAccountIsStoodInForByTheLead() {
        judge(List.of(red("a", "Somebody Else"), red("b", "")));
        CLOCK.pass(Duration.ofHours(4));

        run();

        assertThat(recipients()).containsExactly("lea@example.com");
    }

    @Test
    void whoLeavesBeforeTheMailIsStoodInFor() {
        var people = node.bean(People.class);
        var ana = people.find("ana@example.com").map(Person::id).orElseThrow();
        judge(List.of(red("a", "Ana Silva")));
        people.disable(ana, ROOT);
        CLOCK.pass(Duration.ofHours(4));

        run();
        run();
        people.enable(ana, ROOT);
        CLOCK.pass(Duration.ofHours(24));
        run();

        // What was raised after the hour has its turn on the next day.
        assertThat(recipients()).containsExactly("lea@example.com");
    }

    @Test
    void chatGetsOneMessageOfARoundAndItsAddressStaysSealed() throws Exception {
        var bodies = new CopyOnWriteArrayList<String>();
        var answers = new CopyOnWriteArrayList<>(List.of(500, 200));
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    bodies.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(answers.removeFirst(), -1);
                    exchange.close();
                });
        server.start();
        settings(8, "http://127.0.0.1:" + server.getAddress().getPort() + "/services/hush");

        judge(List.of(red("a", "Ana Silva"), red("b", "")));
        run();
        assertThat(bodies).hasSize(1);
        CLOCK.pass(Duration.ofMinutes(2));
        run();
        run();
        server.stop(0);

        assertThat(bodies).hasSize(2);
        assertThat(bodies.getLast())
                .contains("*Figure a*", "*Figure b*")
                .isEqualTo(bodies.getFirst());
        assertThat(node.bean(Store.class).sql().fetch("select * from responses_watch").toString())
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/x",
                "ftp://127.0.0.1/x",
                "https://user:word@example.com/x",
                "file:///etc/passwd",
                "http://localhost.example.com/x",
                "hooks at example"
            })
    void addressThatIsNotPrivateIsRefusedWithoutRepeatingIt(String address) {
        assertThatThrownBy(() -> settings(8, address))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("WEBHOOK_ADDRESS")
                .message()
                .doesNotContain(address);
    }

    private List<String> recipients() {
        return Arrays.stream(mails.getReceivedMessages())
                .flatMap(TellingTests::recipients)
                .toList();
    }

    private static Stream<String> recipients(jakarta.mail.internet.MimeMessage message) {
        try {
            return Arrays.stream(message.getAllRecipients()).map(Object::toString);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Judged red(String key, String owner) {
        return new Judged(
                new IndicatorId(ScorecardId.overall(Slug.of("overall")), Slug.of(key)),
                "Figure " + key,
                owner,
                Status.OFF_TRACK,
                "It is short.",
                "");
    }

    private void judge(List<Judged> judged) {
        definitions++;
        run(Optional.of(new Round(new Basis("test", today(), definitions, 0), judged, List.of())));
    }

    /// A run of the job, and of the one that sends mails.
    private void run() {
        run(Optional.empty());
    }

    private static void run(Optional<Round> news) {
        for (var round : List.of(news, Optional.<Round>empty())) {
            node.bean(Watching.class).run(today(), () -> round, response -> Course.NONE);
        }
        node.context().getBeansOfType(Job.class).values().stream()
                .filter(job -> job.name().equals("mail"))
                .forEach(job -> job.work().run());
    }

    private static java.time.LocalDate today() {
        return node.bean(Workspace.class).today();
    }

    /// @param webhook null to forget the one that is stored
    private static void settings(int hour, @org.jspecify.annotations.Nullable String webhook) {
        node.bean(WatchSettings.class)
                .change(
                        new WatchSettings.Change(
                                5, hour, webhook == null ? "" : webhook, webhook == null),
                        ROOT);
    }

    private static void zone(String zone) {
        var workspace = node.bean(Workspace.class);
        var old = workspace.settings();
        workspace.change(
                new Settings(
                        old.name(),
                        ZoneId.of(zone),
                        old.currency(),
                        old.calendar(),
                        Optional.empty(),
                        old.holidays()),
                ROOT);
    }
}
