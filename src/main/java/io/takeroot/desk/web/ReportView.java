package io.takeroot.desk.web;

import java.util.List;

/// The desk's report as its template prints it.
///
/// @param standing what it comes to, in a sentence
/// @param weeks how far back it looks, as words to choose from
public record ReportView(
        String standing,
        Row all,
        List<Row> weeks,
        List<Row> teams,
        List<Count> endings,
        List<Count> ageing,
        List<Span> spans) {
    public ReportView {
        weeks = List.copyOf(weeks);
        teams = List.copyOf(teams);
        endings = List.copyOf(endings);
        ageing = List.copyOf(ageing);
        spans = List.copyOf(spans);
    }

    public boolean isEmpty() {
        return weeks.isEmpty();
    }

    /// A group of requests; each figure says of how many it is.
    public record Row(
            String name,
            String count,
            String firstReply,
            String resolution,
            String helped,
            String deflected) {}

    /// @param share of all; empty where there is nothing
    public record Count(String name, String count, String share) {}

    public record Span(String words, String url, boolean chosen) {}
}
