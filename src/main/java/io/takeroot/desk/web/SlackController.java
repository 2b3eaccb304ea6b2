package io.takeroot.desk.web;

import io.takeroot.desk.SlackDesk;
import io.takeroot.desk.SlackWords;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What Slack calls. The signature is over the bytes as they came, so they are read before
/// anything else looks at them; nothing is believed before it is checked.
@RestController
class SlackController {
    private static final int LARGEST = 100_000;

    private final SlackDesk desk;
    private final JsonMapper json = new JsonMapper();

    SlackController(SlackDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/slack/command")
    ResponseEntity<Map<String, String>> command(HttpServletRequest request) {
        return signed(
                request,
                body -> {
                    var fields = fields(body);
                    return Map.of(
                            "response_type", "ephemeral", "text", desk.command(words(fields)));
                });
    }

    @PostMapping("/slack/events")
    ResponseEntity<Map<String, String>> event(HttpServletRequest request) {
        return signed(
                request,
                body -> {
                    var call = json.readTree(body);
                    if (text(call, "type").equals("url_verification")) {
                        return Map.of("challenge", text(call, "challenge"));
                    }
                    message(call);
                    return Map.of();
                });
    }

    private ResponseEntity<Map<String, String>> signed(
            HttpServletRequest request, Function<byte[], Map<String, String>> then) {
        var body = body(request);
        var timestamp = header(request, "X-Slack-Request-Timestamp");
        var signature = header(request, "X-Slack-Signature");
        if (body.length > LARGEST || !desk.isSlack(timestamp, signature, body)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        try {
            return ResponseEntity.ok(then.apply(body));
        } catch (JacksonException e) {
            return ResponseEntity.badRequest().build();
        }
    }

    /// Words of a person to the app. What apps write, ours among them, is nobody's request; nor
    /// is what was changed or taken back.
    private void message(JsonNode call) {
        var event = call.path("event");
        var type = text(event, "type");
        boolean toUs =
                type.equals("app_mention")
                        || (type.equals("message") && text(event, "channel_type").equals("im"));
        if (toUs && text(event, "bot_id").isEmpty() && text(event, "subtype").isEmpty()) {
            var own = text(event, "ts");
            var thread = text(event, "thread_ts");
            desk.message(
                    new SlackWords(
                            text(event, "user"),
                            "",
                            text(event, "channel"),
                            thread.isEmpty() ? own : thread,
                            text(call, "event_id"),
                            "",
                            text(event, "text")));
        }
    }

    private static SlackWords words(Map<String, String> fields) {
        var delivery = fields.getOrDefault("trigger_id", "");
        return new SlackWords(
                fields.getOrDefault("user_id", ""),
                fields.getOrDefault("user_name", ""),
                fields.getOrDefault("channel_id", ""),
                delivery,
                delivery,
                fields.getOrDefault("response_url", ""),
                fields.getOrDefault("text", ""));
    }

    private static byte[] body(HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> fields(byte[] body) {
        var fields = new HashMap<String, String>();
        for (var pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
