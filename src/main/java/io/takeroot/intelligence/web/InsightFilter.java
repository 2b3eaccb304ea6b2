package io.takeroot.intelligence.web;

import io.takeroot.intelligence.InsightKind;
import io.takeroot.intelligence.InsightSearch;
import io.takeroot.intelligence.InsightState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which insights a person wants to see, as the address says it; an empty word stands for
/// everything.
///
/// @param find words that must all be in it
/// @param after where the page begins
record InsightFilter(
        String find,
        String kind,
        String state,
        String product,
        String competitor,
        String persona,
        String segment,
        String deal,
        String after) {
    InsightFilter(
            @Nullable String find,
            @Nullable String kind,
            @Nullable String state,
            @Nullable String product,
            @Nullable String competitor,
            @Nullable String persona,
            @Nullable String segment,
            @Nullable String deal,
            @Nullable String after) {
        this.find = Objects.requireNonNullElse(find, "").strip();
        this.kind = known(InsightKind.of(word(kind)).map(InsightKind::word));
        this.state = known(InsightState.of(word(state)).map(InsightState::word));
        this.product = word(product);
        this.competitor = word(competitor);
        this.persona = word(persona);
        this.segment = word(segment);
        this.deal = word(deal);
        this.after = word(after);
    }

    InsightSearch search() {
        return new InsightSearch(
                find,
                kind,
                state,
                product,
                competitor,
                persona,
                segment,
                deal,
                InsightSearch.Place.parse(after));
    }

    boolean isSet() {
        return !query("").isEmpty();
    }

    /// The same list as the query of an address, from a place on.
    String query(String from) {
        var words = new LinkedHashMap<String, String>();
        words.put("find", find);
        words.put("kind", kind);
        words.put("state", state);
        words.put("product", product);
        words.put("competitor", competitor);
        words.put("persona", persona);
        words.put("segment", segment);
        words.put("deal", deal);
        words.put("after", from);
        return query(words);
    }

    static String query(Map<String, String> words) {
        var all =
                words.entrySet().stream()
                        .filter(word -> !word.getValue().isEmpty())
                        .map(word -> word.getKey() + "=" + encoded(word.getValue()))
                        .collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String word(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static String known(Optional<String> word) {
        return word.orElse("");
    }
}
