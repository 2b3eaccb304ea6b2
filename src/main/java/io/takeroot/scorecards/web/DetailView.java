package io.takeroot.scorecards.web;

import java.util.List;

/// An indicator opened below its row.
///
/// @param caption what the chart shows, with unit and period
/// @param wideChart SVG for pages from 820 px
/// @param narrowChart the same drawn for phones
/// @param chartTable the chart's values as a table for screen readers, HTML
/// @param reason why the status is what it is
/// @param manual the status set by hand that stands beside it; else none
/// @param answer what explains the gap, in a sentence; empty when there is none to explain
/// @param drivers SVG of the gap's parts, wide and narrow; empty when there are none
/// @param driversNote what the parts mean or why there are none
/// @param causes the slices that explain it, in words
/// @param splits the whole gap by each dimension
/// @param sourcing where the figure comes from
/// @param parts what other modules know about it, fetched when it is opened
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
        List<ManualView> manual,
        String answer,
        String drivers,
        String driversNote,
        List<CauseView> causes,
        List<SplitView> splits,
        SourcingView sourcing,
        List<PartView> parts) {
    public DetailView {
        annotations = List.copyOf(annotations);
        facts = List.copyOf(facts);
        manual = List.copyOf(manual);
        causes = List.copyOf(causes);
        splits = List.copyOf(splits);
        parts = List.copyOf(parts);
    }

    /// Something that happened, keyed by its letter in the chart.
    public record AnnotationView(String letter, String text, String day) {}

    /// @param url of the part alone
    public record PartView(String title, String url) {}

    /// One figure with its name, such as `Gap` and `−$1.14M`.
    public record FactView(String name, String figure) {}

    /// A slice that explains some of the gap.
    ///
    /// @param why not the coarser slice, nor a finer one
    public record CauseView(String sentence, String why) {}

    /// The gap by one dimension: its values and what they leave over add up to it.
    public record SplitView(String dimension, List<FactView> parts, String total) {
        public SplitView {
            parts = List.copyOf(parts);
        }
    }

    /// @param freshness how old the numbers are
    /// @param observations how many rows are behind it, such as `n = 8,800`
    /// @param owner who answers for it
    /// @param sql the query behind the actual figure
    /// @param rows address of the rows behind it; empty when there are none
    /// @param target address of the form for owner and target; empty when the person may not
    /// @param manual address of the form for a status by hand; empty when the person may not
    /// @param leads address of what is known to lead it, or what it leads
    public record SourcingView(
            String freshness,
            String observations,
            String owner,
            String sql,
            String rows,
            String target,
            String manual,
            String leads) {}
}
