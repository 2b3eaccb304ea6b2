package io.takeroot.intelligence.web;

import io.takeroot.intelligence.Ending;
import io.takeroot.intelligence.WinLossCut;
import io.takeroot.intelligence.WinLossSearch;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which win/loss records a person wants to see, as the address says it; an empty word stands for
/// everything.
///
/// @param by what the report is cut by
/// @param competitor a key; [#NONE] for records that name none
record WinLossFilter(
        String by,
        String from,
        String to,
        String ending,
        String product,
        String competitor,
        String segment,
        String reason,
        String page) {
    /// Stands for records that name none; no key is like it.
    static final String NONE = "-";

    WinLossFilter(
            @Nullable String by,
            @Nullable String from,
            @Nullable String to,
            @Nullable String ending,
            @Nullable String product,
            @Nullable String competitor,
            @Nullable String segment,
            @Nullable String reason,
            @Nullable String page) {
        this.by = word(by);
        this.from = word(from);
        this.to = word(to);
        this.ending = word(ending);
        this.product = word(product);
        this.competitor = word(competitor);
        this.segment = word(segment);
        this.reason = word(reason);
        this.page = word(page);
    }

    /// From 1.
    int number() {
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    WinLossCut cut() {
        return WinLossCut.of(by).orElse(WinLossCut.COMPETITOR);
    }

    WinLossSearch search() {
        return new WinLossSearch(
                day(from),
                day(to),
                Ending.of(ending),
                key(product),
                key(competitor),
                key(segment),
                Optional.of(reason).filter(it -> !it.isEmpty()));
    }

    /// The same records as the query of an address, with one word more.
    String query(String name, String value) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("from", from);
        words.put("to", to);
        words.put("ending", ending);
        words.put("product", product);
        words.put("competitor", competitor);
        words.put("segment", segment);
        words.put("reason", reason);
        if (!name.isEmpty()) {
            words.put(name, value);
        }
        return InsightFilter.query(words);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> key(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty()).map(it -> it.equals(NONE) ? "" : it);
    }

    private static String word(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
