package io.takeroot.search.web;

import io.takeroot.search.Question;
import io.takeroot.search.Since;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The search as its address says it; an empty word stands for everything.
record SearchForm(
        String words, String kind, String product, String competitor, String since, String page) {
    private static final int LONGEST_NUMBER = 4;

    SearchForm(
            @Nullable String words,
            @Nullable String kind,
            @Nullable String product,
            @Nullable String competitor,
            @Nullable String since,
            @Nullable String page) {
        this.words = Objects.requireNonNullElse(words, "");
        this.kind = Objects.requireNonNullElse(kind, "");
        this.product = Objects.requireNonNullElse(product, "");
        this.competitor = Objects.requireNonNullElse(competitor, "");
        this.since = Objects.requireNonNullElse(since, "");
        this.page = Objects.requireNonNullElse(page, "");
    }

    Question question() {
        return new Question(words, kind, product, competitor, Since.of(since), number());
    }

    /// What is no number counts as the first page.
    private int number() {
        boolean isNumber = page.length() <= LONGEST_NUMBER && page.matches("[0-9]+");
        return isNumber ? Integer.parseInt(page) : 1;
    }

    /// The address of the same search on another page.
    String onPage(int other) {
        return url(Map.of("page", other == 1 ? "" : Integer.toString(other)));
    }

    /// The address of the same words, narrowed to a kind.
    String ofKind(String other) {
        return url(Map.of("kind", other, "page", ""));
    }

    boolean isNarrowed() {
        return !(kind + product + competitor + since).isBlank();
    }

    String unnarrowed() {
        return new SearchForm(words, "", "", "", "", "").onPage(1);
    }

    private String url(Map<String, String> changed) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("words", words);
        parts.put("kind", kind);
        parts.put("product", product);
        parts.put("competitor", competitor);
        parts.put("since", since);
        parts.putAll(changed);
        parts.values().removeIf(String::isBlank);
        return "/search"
                + parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + encoded(part.getValue()))
                        .collect(Collectors.joining("&", parts.isEmpty() ? "" : "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
