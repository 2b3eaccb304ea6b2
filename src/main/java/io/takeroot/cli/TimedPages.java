package io.takeroot.cli;

import io.takeroot.demo.DemoVisit;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/// The pages of a running demo, as somebody who is signed in gets them.
///
/// @param address without a path
record TimedPages(HttpClient client, String address) {
    static TimedPages of(ConfigurableApplicationContext context) throws InterruptedException {
        var client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
        var pages = new TimedPages(client, "http://localhost:" + Serving.portOf(context));
        pages.fetch(context.getBean(DemoVisit.class).link());
        return pages;
    }

    /// From the quickest to the slowest of some calls, after others that are not counted.
    double[] milliseconds(String page, int warmUp, int repeats) throws InterruptedException {
        for (int i = 0; i < warmUp; i++) {
            fetch(page);
        }
        var milliseconds = new double[repeats];
        for (int i = 0; i < repeats; i++) {
            long start = System.nanoTime();
            fetch(page);
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }

    /// Where one comes by following the first link of a form so many times.
    String further(String path, Pattern link, int times) throws InterruptedException {
        var at = path;
        for (int i = 0; i < times; i++) {
            var found = link.matcher(fetch(at));
            if (!found.find()) {
                break;
            }
            at = found.group(1).replace("&amp;", "&");
        }
        return at;
    }

    private String fetch(String path) throws InterruptedException {
        try {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(address + path))
                                    .timeout(Duration.ofMinutes(1))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw failed(path, "answered " + answer.statusCode(), null);
            }
            return answer.body();
        } catch (IOException e) {
            throw failed(path, String.valueOf(e.getMessage()), e);
        }
    }

    private static Failure failed(String path, String words, @Nullable Throwable cause) {
        return new Failure(
                Failure.Kind.INTERNAL,
                new Problem("PAGE_NOT_MEASURED", path, "the page " + words),
                cause == null ? new IllegalStateException(words) : cause);
    }
}
