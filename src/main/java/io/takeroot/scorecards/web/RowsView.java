package io.takeroot.scorecards.web;

import io.takeroot.metrics.RowsBehind;
import io.takeroot.scorecards.Source;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Preview;
import java.util.ArrayList;
import java.util.List;

/// The rows that a figure was made of.
///
/// @param lead says which figure
/// @param scorecard says what scorecard it stands on, as the way back
/// @param parts one table for each metric that has rows; of a ratio two
public record RowsView(String title, String lead, String scorecard, List<Part> parts) {
    public RowsView {
        parts = List.copyOf(parts);
    }

    /// @param words such as `50 of 1,985 rows of deals`
    public record Part(String words, Preview preview) {}

    static RowsView of(Source.Rows rows, String scorecard, Formats formats) {
        var words = new AssessmentWords(rows.assessment(), formats);
        var slice = rows.assessment().slice();
        return new RowsView(
                "Rows behind " + rows.assessment().title(),
                words.actual()
                        + " in "
                        + words.basis()
                        + (slice.isAll() ? "" : ", " + slice.words())
                        + ".",
                scorecard,
                rows.behind().parts().stream().map(part -> part(part, formats)).toList());
    }

    private static Part part(RowsBehind.Part part, Formats formats) {
        var words =
                formats.count(part.rows().size())
                        + " of "
                        + formats.count(part.total(), "row", "rows")
                        + " of "
                        + part.dataset()
                        + " that count as "
                        + part.metric();
        var columns =
                part.columns().stream().map(name -> new Preview.Column(name, "", false)).toList();
        var rows = new ArrayList<Preview.Row>();
        for (var row : part.rows()) {
            rows.add(
                    new Preview.Row(
                            rows.size() + 1L,
                            part.columns().stream()
                                    .map(name -> row.getOrDefault(name, ""))
                                    .toList()));
        }
        return new Part(words, new Preview(words, columns, rows));
    }
}
