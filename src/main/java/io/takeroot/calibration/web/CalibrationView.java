package io.takeroot.calibration.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// The page of what was said and what came.
///
/// @param lead what it comes to, in a sentence
/// @param records back-tests first, then what scorecards said
public record CalibrationView(String lead, List<RecordView> records) {
    public CalibrationView {
        records = List.copyOf(records);
    }

    /// One track record.
    ///
    /// @param scored whether there is enough to draw
    /// @param why there is not, in words; empty when there is
    /// @param diagram an SVG
    public record RecordView(
            String title,
            String meaning,
            boolean scored,
            String why,
            List<Measure> measures,
            String diagram,
            List<TenthRow> tenths,
            List<ElapsedRow> elapsed) {
        public RecordView {
            measures = List.copyOf(measures);
            tenths = List.copyOf(tenths);
            elapsed = List.copyOf(elapsed);
        }
    }

    /// One promise and how it stands.
    ///
    /// @param word the verdict: `Holds`, `Does not hold`, or what it is to be compared with
    public record Measure(String title, String value, String of, Tone tone, String word) {}

    /// One tenth of the probabilities.
    public record TenthRow(String range, String said, String came, String count) {}

    /// How often the band held, by how much of the period was over.
    public record ElapsedRow(String elapsed, String held, String count) {}
}
