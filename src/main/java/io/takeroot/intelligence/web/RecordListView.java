package io.takeroot.intelligence.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// A page of win/loss records, or of deals that wait for one.
///
/// @param lead one sentence that says what they are
/// @param empty what stands there when there is none
public record RecordListView(
        String lead,
        String count,
        List<Line> lines,
        String empty,
        String csv,
        String previous,
        String following) {
    public RecordListView {
        lines = List.copyOf(lines);
    }

    public record Line(
            String url,
            String title,
            String id,
            Tone tone,
            String ending,
            String about,
            String reasons,
            String day) {}
}
