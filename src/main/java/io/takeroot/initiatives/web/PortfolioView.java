package io.takeroot.initiatives.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// All initiatives by what became of them.
///
/// @param counts how many have each verdict
/// @param plotWide effort beside effect as SVG; empty without figures
/// @param plotted the names of its marks, in their order
public record PortfolioView(
        String lead,
        List<Count> counts,
        List<Line> lines,
        List<Advice> advice,
        String plotWide,
        String plotNarrow,
        List<String> plotted,
        List<Month> months) {
    public PortfolioView {
        counts = List.copyOf(counts);
        lines = List.copyOf(lines);
        advice = List.copyOf(advice);
        plotted = List.copyOf(plotted);
        months = List.copyOf(months);
    }

    public record Count(Tone tone, String word, int count) {}

    public record Line(
            String url,
            String title,
            String type,
            Tone tone,
            String word,
            String sentence,
            String effect,
            String interval,
            String hours,
            String budget,
            String advice) {}

    /// What to do, with those it is said of.
    public record Advice(String word, String rule, List<String> titles) {
        public Advice {
            titles = List.copyOf(titles);
        }
    }

    public record Month(String day, String share, String words) {}
}
