package io.takeroot.initiatives.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// An initiative's verdict, for its own page and as a part of the initiative's.
///
/// @param overrides the sentences that say when and why the start gate was passed over
/// @param rule by which the verdict was made
public record VerdictView(
        String key,
        String title,
        Tone tone,
        String word,
        String sentence,
        String rule,
        String asOf,
        List<String> overrides,
        List<Impact> impacts,
        List<Past> history,
        List<Rule> rules) {
    public VerdictView {
        overrides = List.copyOf(overrides);
        impacts = List.copyOf(impacts);
        history = List.copyOf(history);
        rules = List.copyOf(rules);
    }

    /// One indicator's part.
    ///
    /// @param effect empty where there is none
    public record Impact(
            String key,
            String title,
            String role,
            String caption,
            String effect,
            String interval,
            String sentence,
            List<Fact> facts,
            Pictures pictures,
            List<Check> checks,
            List<Row> rows) {
        public Impact {
            facts = List.copyOf(facts);
            checks = List.copyOf(checks);
            rows = List.copyOf(rows);
        }
    }

    /// Drawings as SVG; empty where there are none.
    public record Pictures(String wide, String narrow, String stripWide, String stripNarrow) {}

    public record Fact(String name, String words) {}

    public record Check(Tone tone, String word, String name, String sentence) {}

    /// One period.
    public record Row(String period, String actual, String without, String effect) {}

    public record Past(String day, Tone tone, String word, String sentence) {}

    /// @param current whether it made this verdict
    public record Rule(String words, Tone tone, String word, boolean current) {}
}
