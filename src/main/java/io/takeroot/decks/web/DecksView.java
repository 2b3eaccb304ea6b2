package io.takeroot.decks.web;

import io.takeroot.decks.DeckList;
import io.takeroot.decks.DeckSearch;
import io.takeroot.ui.Formats;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The archive as its page shows it.
///
/// @param following the address of older decks; empty when there are none
public record DecksView(String find, List<Row> rows, String following) {
    public DecksView {
        rows = List.copyOf(rows);
    }

    /// One deck.
    public record Row(
            String title, String url, String asOf, String made, String madeBy, String pdf) {}

    static DecksView of(DeckSearch search, DeckList list, Formats formats) {
        return new DecksView(
                search.words(),
                list.entries().stream().map(entry -> row(entry, formats)).toList(),
                list.more() ? following(search) : "");
    }

    private static Row row(DeckList.Entry entry, Formats formats) {
        var url = "/decks/" + entry.id();
        return new Row(
                entry.title(),
                url,
                formats.date(entry.asOf()),
                formats.moment(entry.madeAt()),
                entry.madeBy(),
                url + "/pdf");
    }

    private static String following(DeckSearch search) {
        return "/decks?find="
                + URLEncoder.encode(search.words(), StandardCharsets.UTF_8)
                + "&page="
                + (search.page() + 1);
    }
}
