package io.takeroot.responses;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Hands a message to a chat. No answer names the address: whoever knows it may write there.
final class Webhook {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

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

    /// @param json the message
    Result post(URI address, String json) {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(patience)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build();
        try {
            return result(
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
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

    private static Result result(int status) {
        if (status >= 200 && status < 300) {
            return new Result.Taken();
        }
        boolean later = status == 408 || status == 429 || status >= 500;
        var reason = "The chat's server answered " + status + ".";
        return later ? new Result.NotNow(reason) : new Result.Never(reason);
    }
}
