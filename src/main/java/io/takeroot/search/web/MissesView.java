package io.takeroot.search.web;

import io.takeroot.search.Miss;
import io.takeroot.ui.Formats;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Searches without an answer.
///
/// @param days that were looked at
/// @param earlier the address of the page before; empty on the first; so for the next
public record MissesView(int days, List<Line> lines, String earlier, String further) {
    static final int ROWS = 50;

    public MissesView {
        lines = List.copyOf(lines);
    }

    /// @param url where the same words are searched again
    public record Line(String words, String url, int times, String last) {}

    /// @param misses one more than fits, when there are more
    static MissesView of(List<Miss> misses, int days, int page, Formats formats) {
        var lines =
                misses.stream()
                        .limit(ROWS)
                        .map(
                                miss ->
                                        new Line(
                                                miss.words(),
                                                "/search?words=" + encoded(miss.words()),
                                                miss.times(),
                                                formats.date(miss.last())))
                        .toList();
        return new MissesView(
                days,
                lines,
                page > 1 ? "/search/misses?page=" + (page - 1) : "",
                misses.size() > ROWS ? "/search/misses?page=" + (page + 1) : "");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
