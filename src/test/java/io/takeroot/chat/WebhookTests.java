package io.takeroot.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.takeroot.chat.Webhook.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Messages to a real server on this machine.
final class WebhookTests {
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Webhook webhook = new Webhook(Duration.ofSeconds(20));
    private HttpServer server;
    private volatile int answer = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var body = exchange.getRequestBody().readAllBytes();
                    received.add(new String(body, StandardCharsets.UTF_8));
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                    exchange.sendResponseHeaders(answer, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "200, Taken",
        "204, Taken",
        "302, Never",
        "404, Never",
        "429, NotNow",
        "500, NotNow",
        "503, NotNow"
    })
    void answerSaysWhatBecameOfIt(int status, String kind) {
        answer = status;

        var result = webhook.post(new Call(address(), "", "{\"text\":\"Über\"}"));

        assertThat(result.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(received).containsExactly("{\"text\":\"Über\"}");
    }

    @Test
    void refusalInWordsIsOne() {
        server.createContext(
                "/api",
                exchange -> {
                    received.add(exchange.getRequestHeaders().getFirst("Authorization"));
                    var words = "{\"ok\":false,\"error\":\"channel_not_found\"}".getBytes(UTF_8);
                    exchange.sendResponseHeaders(200, words.length);
                    exchange.getResponseBody().write(words);
                    exchange.close();
                });

        var result = webhook.post(new Call(address().resolve("/api"), "xoxb-1", "{}"));

        assertThat(result).isInstanceOf(Result.Never.class);
        assertThat(result.toString()).contains("channel_not_found").doesNotContain("xoxb");
        assertThat(received).containsExactly("Bearer xoxb-1");
    }

    @Test
    void serverThatIsNotThereIsTriedLater() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        var result =
                webhook.post(
                        new Call(URI.create("http://127.0.0.1:" + port + "/secret"), "", "{}"));

        assertThat(result).isInstanceOf(Result.NotNow.class);
        assertThat(result.toString()).doesNotContain("secret");
    }

    @Test
    void serverThatNeverAnswersLeavesItUnknown() {
        var asked = new CountDownLatch(1);
        server.createContext(
                "/slow",
                exchange -> {
                    asked.countDown();
                    received.add("slow");
                });

        var impatient = new Webhook(Duration.ofMillis(500));
        var result = impatient.post(new Call(address().resolve("/slow"), "", "{}"));

        assertThat(result).isInstanceOf(Result.Unknown.class);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/services/T/B/x");
    }
}
