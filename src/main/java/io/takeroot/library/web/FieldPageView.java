package io.takeroot.library.web;

import java.util.List;

/// How much of the library the field uses.
///
/// @param time the days that count, in words
public record FieldPageView(
        String time,
        Line all,
        List<Line> teams,
        List<Line> products,
        List<Top> assets,
        String unused,
        List<Days> days) {
    public FieldPageView {
        teams = List.copyOf(teams);
        products = List.copyOf(products);
        assets = List.copyOf(assets);
        days = List.copyOf(days);
    }

    public record Line(
            String title, String sellers, String sellersHint, String deals, String dealsHint) {}

    public record Top(String url, String title, String type, String people, String uses) {}

    public record Days(String words, String url, boolean chosen) {}
}
