package io.takeroot.library.web;

import io.takeroot.library.AssetSearch;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the address of the list asks for.
record LibraryFilter(
        @Nullable String find,
        @Nullable String type,
        @Nullable String product,
        @Nullable String competitor,
        @Nullable String audience,
        @Nullable String standing,
        @Nullable Integer page) {
    AssetSearch search(boolean drafts) {
        return new AssetSearch(
                said(find),
                said(type),
                said(product),
                said(competitor),
                said(audience),
                said(standing),
                drafts);
    }

    int number() {
        return page == null ? 1 : Math.max(1, page);
    }

    /// The same list as another page, or another format.
    String url(String path, int number) {
        var search = search(false);
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("find", search.find());
        parameters.put("type", search.type());
        parameters.put("product", search.product());
        parameters.put("competitor", search.competitor());
        parameters.put("audience", search.audience());
        parameters.put("standing", search.standing());
        parameters.put("page", number > 1 ? String.valueOf(number) : "");
        var query =
                parameters.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(
                                entry ->
                                        entry.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
