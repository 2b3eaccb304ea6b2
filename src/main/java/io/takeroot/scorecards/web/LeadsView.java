package io.takeroot.scorecards.web;

import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// The page of leads.
///
/// @param summary how many leads there are among how many tests
/// @param scorecard whose indicators can be tested; empty when there is no scorecard
/// @param scorecards to choose from
/// @param fields of the question
/// @param testable whether the reader may test
public record LeadsView(
        String summary,
        String scorecard,
        Field scorecards,
        List<Field> fields,
        boolean testable,
        List<Line> lines) {
    public LeadsView {
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
    }

    /// A pair and what is known of it.
    ///
    /// @param strength the effect in words; empty where there is none
    /// @param evidence how much was compared, and the share of wrong leads among those as sure
    /// @param lags a drawing of the lag and its interval; empty where there is no lead
    public record Line(
            String pair,
            String hint,
            Tone tone,
            String verdict,
            String sentence,
            String strength,
            String evidence,
            String tested,
            List<Mark> lags) {
        public Line {
            lags = List.copyOf(lags);
        }
    }

    /// One period of the drawing of lags: outside the interval, inside it, or the lag itself.
    public record Mark(int lag, String style) {}
}
