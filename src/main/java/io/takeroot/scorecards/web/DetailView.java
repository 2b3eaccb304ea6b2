package io.takeroot.scorecards.web;

import java.util.List;

/// An indicator opened below its row.
///
/// @param caption what the chart shows, with unit and period
/// @param wideChart SVG for pages from 820 px
/// @param narrowChart the same drawn for phones
/// @param chartTable the chart's values as a table for screen readers, HTML
/// @param reason why the status is what it is
/// @param drivers SVG of what explains the gap, wide and narrow; empty when nothing does
/// @param driversNote what the drivers mean or why there are none
/// @param freshness how old the numbers are
/// @param observations how many rows are behind it, such as `n = 8,800`
/// @param owner who answers for it
/// @param sql the query behind the actual
/// @param rowsUrl the rows behind it; empty when they cannot be shown
public record DetailView(
        String key,
        String title,
        String caption,
        String wideChart,
        String narrowChart,
        String chartTable,
        List<AnnotationView> annotations,
        List<FactView> facts,
        String reason,
        String drivers,
        String driversNote,
        String freshness,
        String observations,
        String owner,
        String sql,
        String rowsUrl) {
    public DetailView {
        annotations = List.copyOf(annotations);
        facts = List.copyOf(facts);
    }

    /// Something that happened, keyed by its letter in the chart.
    public record AnnotationView(String letter, String text, String day) {}

    /// One figure with its name, such as `Gap` and `−$1.14M`.
    public record FactView(String name, String figure) {}
}
