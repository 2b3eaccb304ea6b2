package io.takeroot.intelligence;

import java.time.LocalDate;
import java.util.Optional;

/// Which insights are looked for; an empty word stands for everything.
///
/// @param words that must all be in it, in any form; one that no insight has is taken as the
///     beginning of one
/// @param kind the word of an [InsightKind]
/// @param state the word of an [InsightState]; empty for all that are not set aside
/// @param product key of a product, and so on
/// @param after the insight after which the page begins; empty for the first page
public record InsightSearch(
        String words,
        String kind,
        String state,
        String product,
        String competitor,
        String persona,
        String segment,
        String deal,
        Optional<Place> after) {
    public static final InsightSearch EVERYTHING =
            new InsightSearch("", "", "", "", "", "", "", "", Optional.empty());

    /// Where in the list an insight stands: the latest day first, then the latest kept.
    public record Place(LocalDate day, long id) {
        public static Place of(Insight insight) {
            return new Place(insight.heard().day(), insight.id().value());
        }

        @Override
        public String toString() {
            return day + "." + id;
        }

        /// Empty when the text names none.
        public static Optional<Place> parse(String text) {
            int dot = text.indexOf('.');
            if (!text.matches("\\d{4}-\\d{2}-\\d{2}\\.\\d{1,18}")) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new Place(
                                LocalDate.parse(text.substring(0, dot)),
                                Long.parseLong(text.substring(dot + 1))));
            } catch (java.time.DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    InsightSearch withoutWords() {
        return new InsightSearch(
                "", kind, state, product, competitor, persona, segment, deal, after);
    }

    public InsightSearch after(Place place) {
        return new InsightSearch(
                words,
                kind,
                state,
                product,
                competitor,
                persona,
                segment,
                deal,
                Optional.of(place));
    }

    public InsightSearch in(InsightState wanted) {
        return new InsightSearch(
                words, kind, wanted.word(), product, competitor, persona, segment, deal, after);
    }
}
