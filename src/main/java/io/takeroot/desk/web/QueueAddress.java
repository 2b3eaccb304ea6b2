package io.takeroot.desk.web;

import io.takeroot.desk.RequestFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The queue as its address names it.
///
/// @param state a word of [RequestFilter.Standing]; anything else stands for all that is open
/// @param whose `mine`, an e-mail address, or empty for everybody's
/// @param after where the page before ended
public record QueueAddress(
        String state,
        String team,
        String product,
        String competitor,
        String whose,
        String words,
        String after) {
    static final String MINE = "mine";

    public QueueAddress {
        state = given(state);
        team = given(team);
        product = given(product);
        competitor = given(competitor);
        whose = given(whose);
        words = given(words);
        after = given(after);
    }

    private static String given(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value.strip();
    }

    RequestFilter filter(String me) {
        return new RequestFilter(
                RequestFilter.Standing.of(state).orElse(RequestFilter.Standing.OPEN),
                team,
                product,
                competitor,
                whose.equals(MINE) ? me : whose,
                words);
    }

    boolean isFiltered() {
        return !query("").isEmpty();
    }

    /// What stands after the question mark, without the empty parts.
    String query(String from) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("state", state);
        parts.put("team", team);
        parts.put("product", product);
        parts.put("competitor", competitor);
        parts.put("whose", whose);
        parts.put("words", words);
        parts.put("after", from);
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(QueueAddress::written)
                .collect(Collectors.joining("&"));
    }

    private static String written(Map.Entry<String, String> part) {
        return part.getKey()
                + "="
                + java.net.URLEncoder.encode(
                        part.getValue(), java.nio.charset.StandardCharsets.UTF_8);
    }

    String url(String from) {
        var query = query(from);
        return query.isEmpty() ? "/desk" : "/desk?" + query;
    }
}
