package io.takeroot.access.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with one cookie jar; goes where it is told and follows no redirect by itself.
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI home;
    private final CookieManager cookies;
    private final HttpClient client;

    public Browser(URI home) {
        this(home, new CookieManager());
    }

    private Browser(URI home, CookieManager cookies) {
        this.home = home;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /// The same browser, cookies and all, at another address.
    public Browser at(URI elsewhere) {
        return new Browser(elsewhere, cookies);
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(home.resolve(path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /// Opens the page and submits a form of it, with the page's token.
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        all.put("_csrf", token(page));
        return post(action, all);
    }

    private String token(String page) {
        var found = TOKEN.matcher(get(page).body());
        if (!found.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        return found.group(1);
    }

    /// A file as a form sends it, under the name that the sender gives it.
    @SuppressWarnings("ArrayRecordComponent") // sent once, never changed
    public record Sent(String name, byte[] content) {}

    /// Opens the page and submits a form of it with a file in the field `files`.
    public HttpResponse<String> upload(
            String page, String action, Map<String, String> fields, Sent file) {
        var all = new TreeMap<>(fields);
        all.put("_csrf", token(page));
        var head = new StringBuilder();
        all.forEach(
                (name, value) ->
                        head.append("--b0undary\r\nContent-Disposition: form-data; name=\"")
                                .append(name)
                                .append("\"\r\n\r\n")
                                .append(value)
                                .append("\r\n"));
        head.append("--b0undary\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                .append(file.name())
                .append("\"\r\nContent-Type: text/html\r\n\r\n");
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(file.content());
        whole.writeBytes("\r\n--b0undary--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(home.resolve(action))
                        .header("Content-Type", "multipart/form-data; boundary=b0undary")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray()))
                        .build());
    }

    /// Sends fields as they are, without a token.
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var form =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(home.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    public HttpResponse<String> signIn(String email, String password) {
        return submit("/sign-in", "/sign-in", Map.of("email", email, "password", password));
    }

    /// The session's cookie; empty before there is one.
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("takeroot"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
