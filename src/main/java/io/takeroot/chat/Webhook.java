package io.takeroot.chat;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/// Hands a message to a chat. No answer names the address: whoever knows it may write there.
final class Webhook {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 4_000;
    private static final Pattern REFUSED =
            Pattern.compile(
                    "\"ok\"\\s*:\\s*false.*?\"error\"\\s*:\\s*\"([a-z_]{1,60})\"", Pattern.DOTALL);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(TO_CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final Duration patience;

    /// @param patience for the answer to one message
    Webhook(Duration patience) {
        this.patience = patience;
    }

    /// What became of a message.
    sealed interface Result {
        record Taken() implements Result {}

        /// It did not arrive; later it may.
        record NotNow(String reason) implements Result {}

        /// It did not arrive and never will.
        record Never(String reason) implements Result {}

        /// Nobody knows whether it arrived.
        record Unknown(String reason) implements Result {}
    }

    Result post(Call call) {
        var request =
                HttpRequest.newBuilder(call.address())
                        .timeout(patience)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(call.json()));
        if (!call.token().isEmpty()) {
            request.header("Authorization", "Bearer " + call.token());
        }
        try {
            return result(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Result.NotNow("The chat's server cannot be reached.");
        } catch (IOException e) {
            return new Result.Unknown(
                    "The chat's server did not answer: the message may have arrived.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Unknown("The program was ended: the message may have arrived.");
        }
    }

    private static Result result(HttpResponse<InputStream> answer) throws IOException {
        int status = answer.statusCode();
        try (var body = answer.body()) {
            var words = new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            if (status >= 200 && status < 300) {
                return refusal(words);
            }
        }
        boolean later = status == 408 || status == 429 || status >= 500;
        var reason = "The chat's server answered " + status + ".";
        return later ? new Result.NotNow(reason) : new Result.Never(reason);
    }

    /// Slack says no in the words of an answer that went well.
    private static Result refusal(String words) {
        var said = REFUSED.matcher(words);
        return said.find()
                ? new Result.Never("The chat's server refused: " + said.group(1) + ".")
                : new Result.Taken();
    }
}
