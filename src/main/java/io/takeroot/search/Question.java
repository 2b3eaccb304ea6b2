package io.takeroot.search;

import java.util.LinkedHashMap;
import java.util.Map;

/// What somebody looks for.
///
/// @param words as typed; empty for everything
/// @param kind of the things, such as `claim`; empty for every kind; so for product and
///     competitor
/// @param page from 1
public record Question(
        String words, String kind, String product, String competitor, Since since, int page) {
    /// So many are shown on a page.
    public static final int PAGE = 20;

    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 500;

    public Question {
        words = words.strip();
        words = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    int skip() {
        return (page - 1) * PAGE;
    }

    /// The facets that are narrowed, with the value of each.
    public Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        chosen.put(SearchIndex.KIND, kind);
        chosen.put("product", product);
        chosen.put("competitor", competitor);
        chosen.values().removeIf(String::isBlank);
        return chosen;
    }

    /// Whether it is asked for the first time, and not only looked at more closely.
    boolean isNew() {
        return !words.isEmpty() && page == 1 && chosen().isEmpty() && since == Since.EVER;
    }
}
