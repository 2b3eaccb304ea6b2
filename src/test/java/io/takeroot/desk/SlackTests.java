package io.takeroot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.kernel.Actor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever asks in Slack; Slack itself is a server on this machine.
final class SlackTests {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final Actor INES = new Actor("ines@example.com");

    @TempDir static Path folder;
    private static final List<String> said = new CopyOnWriteArrayList<>();
    private static HttpServer slack;
    private static RunningTakeroot takeroot;
    private static Requests requests;
    private static SlackNotices notices;
    private static volatile String answer = "{\"ok\":true}";

    @BeforeAll
    static void start() throws IOException {
        slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slack.createContext(
                "/",
                exchange -> {
                    var body = exchange.getRequestBody().readAllBytes();
                    said.add(
                            exchange.getRequestURI()
                                    + " "
                                    + new String(body, StandardCharsets.UTF_8));
                    var words = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, words.length);
                    exchange.getResponseBody().write(words);
                    exchange.close();
                });
        slack.start();
        System.setProperty("takeroot.slack.api", address("/api"));
        takeroot = RunningTakeroot.over(folder.resolve("data"));
        requests = takeroot.bean(Requests.class);
        notices = takeroot.bean(SlackNotices.class);
        takeroot.bean(SlackSettings.class).change(SECRET, INES);
    }

    @AfterAll
    static void stop() {
        takeroot.close();
        slack.stop(0);
        System.clearProperty("takeroot.slack.api");
    }

    @BeforeEach
    void listen() {
        said.clear();
        answer = "{\"ok\":true}";
        takeroot.bean(SlackSettings.class).changeBot("", INES);
    }

    @Test
    void slackIsBelievedByItsSignatureAlone() {
        var body =
                "command=%2Fask&text=Where+is+the+GTX+card%3F&user_id=U1&user_name=bo&trigger_id=t1";
        var old = Long.toString(takeroot.bean(Clock.class).instant().getEpochSecond() - 301);

        var taken = call("/slack/command", body, now(), SECRET);
        var again = call("/slack/command", body, now(), SECRET);

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("ephemeral", "is with the desk", "/ask/");
        assertThat(again.body()).isEqualTo(taken.body());
        assertThat(found("GTX card?")).hasSize(1);
        assertThat(call("/slack/command", body, now(), "x" + SECRET).statusCode()).isEqualTo(401);
        assertThat(call("/slack/command", body, old, SECRET).statusCode()).isEqualTo(401);
        assertThat(takeroot.browser().post("/slack/command", Map.of("text", "x")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theSameEventTwiceIsOneRequestAndItsThreadAnswersIt() {
        var event =
                event("E1", "U7", "1.1", "", "<@U0> Is the <https://a.example/x|list> current?");
        var reply = event("E2", "U7", "1.2", "1.1", "It is urgent");
        var stranger = event("E3", "U8", "1.3", "1.1", "Me too, in my words");

        List.of(event, event, reply, reply, stranger)
                .forEach(body -> call("/slack/events", body, now(), SECRET));

        assertThat(found("current?")).hasSize(1);
        assertThat(requests.messages(found("current?").getFirst()))
                .extracting(RequestMessage::text)
                .containsExactly("It is urgent");
        var challenge = "{\"type\":\"url_verification\",\"challenge\":\"abc\"}";
        assertThat(call("/slack/events", challenge, now(), SECRET).body()).contains("abc");
    }

    @Test
    void whoAskedByCommandIsToldAtItsPlaceAndEachThingOnce() {
        var id = commanded("t2", "Which <price> for & Vexel?");

        requests.ask(id, NewMessage.of("Which deal?"), INES);
        requests.resolve(id, new Resolution.AsAsked("Here & now."), INES);
        notices.sendDue();
        notices.sendDue();

        assertThat(said).hasSize(2).allMatch(it -> it.startsWith("/answers/t2 "));
        assertThat(said.getFirst()).contains("needs something from you", ">Which deal?");
        assertThat(said.getLast())
                .contains("ephemeral", "Here &amp; now.", "Did it help?", "helped=no|No, not yet");
        assertThat(requests.lost(id)).isEmpty();
    }

    @Test
    void laterWordsComeFromTheAppAndWithoutItsTokenTheDeskIsTold() {
        var id = commanded("t3", "Ask early");
        for (int number = 0; number < 6; number++) {
            requests.reply(id, NewMessage.of("Reply " + number), INES);
        }

        notices.sendDue();
        var lost = requests.lost(id);
        takeroot.bean(SlackSettings.class).changeBot("xoxb-0123456789ab", INES);
        requests.resolve(id, new Resolution.AsAsked("In the app."), INES);
        notices.sendDue();

        assertThat(said).filteredOn(it -> it.startsWith("/answers/t3 ")).hasSize(5);
        assertThat(lost.orElseThrow().reason()).contains("bot token");
        assertThat(unreached()).contains(id);
        assertThat(said.getLast())
                .startsWith("/api/chat.postMessage ")
                .contains("\"channel\":\"U5\"", "In the app.");
    }

    @Test
    void whoWroteToTheAppIsToldThereAndARefusalIsShown() {
        takeroot.bean(SlackSettings.class).changeBot("xoxb-0123456789ab", INES);
        call("/slack/events", event("E9", "U9", "9.1", "", "A slide on tariffs"), now(), SECRET);
        notices.sendDue();
        var id = found("tariffs").getFirst();
        var received = List.copyOf(said);
        answer = "{\"ok\":false,\"error\":\"account_inactive\"}";

        requests.reply(id, NewMessage.of("Soon"), INES);
        notices.sendDue();
        var lost = requests.lost(id);
        call("/slack/events", event("E10", "U9", "9.2", "9.1", "I am back"), now(), SECRET);

        assertThat(received).singleElement().asString().contains("with the desk", "U9");
        assertThat(lost.orElseThrow().reason()).contains("account_inactive");
        assertThat(requests.lost(id)).isEmpty();
    }

    private static RequestId commanded(String delivery, String text) {
        var body =
                "user_id=U5&user_name=cy&trigger_id="
                        + delivery
                        + "&response_url="
                        + URLEncoder.encode(address("/answers/" + delivery), StandardCharsets.UTF_8)
                        + "&text="
                        + URLEncoder.encode(text, StandardCharsets.UTF_8);
        call("/slack/command", body, now(), SECRET);
        return found(text.replaceAll(".* ", "")).getFirst();
    }

    private static List<RequestId> found(String words) {
        return found(RequestFilter.Standing.ALL, words);
    }

    private static List<RequestId> unreached() {
        return found(RequestFilter.Standing.UNREACHED, "");
    }

    private static List<RequestId> found(RequestFilter.Standing standing, String words) {
        var filter = new RequestFilter(standing, "", "", "", "", words);
        return requests.search(filter, "", 10).requests().stream().map(Request::id).toList();
    }

    private static String event(String id, String user, String at, String thread, String text) {
        return """
               {"type": "event_callback", "event_id": "%s", "event": {"type": "message", "channel_type": "im",
                "channel": "D1", "user": "%s", "ts": "%s", "thread_ts": "%s", "text": "%s"}}
               """
                .formatted(id, user, at, thread, text);
    }

    private static String now() {
        return Long.toString(takeroot.bean(Clock.class).instant().getEpochSecond());
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + slack.getAddress().getPort() + path;
    }

    private static HttpResponse<String> call(String path, String body, String at, String secret) {
        var type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(takeroot.address().resolve(path))
                        .header("Content-Type", type)
                        .header("X-Slack-Request-Timestamp", at)
                        .header("X-Slack-Signature", SlackSignature.of(at, bytes, secret))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
