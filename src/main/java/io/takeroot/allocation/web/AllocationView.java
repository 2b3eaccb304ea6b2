package io.takeroot.allocation.web;

import io.takeroot.kernel.Problem;
import io.takeroot.ui.Tone;
import java.util.List;
import java.util.Optional;

/// One allocation: its rule in words, what was published, what the draft would change, the
/// history.
///
/// @param figures of the publication that counts; empty before the first one
/// @param sentence how things stand
/// @param into the dataset it writes
/// @param draft what publishing would change; empty when nothing would
/// @param problems why the draft cannot be run; empty when it can
/// @param changeable whether the person may define and publish
public record AllocationView(
        String key,
        Tone tone,
        String state,
        List<Figure> figures,
        String sentence,
        String into,
        List<RuleView> rules,
        Optional<DraftView> draft,
        List<Problem> problems,
        Optional<ProductsView> products,
        List<ReasonView> reasons,
        List<String> notes,
        List<HistoryLine> history,
        boolean changeable) {
    public AllocationView {
        figures = List.copyOf(figures);
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
        history = List.copyOf(history);
    }

    /// @param note a smaller word after the figure; may be empty
    public record Figure(String name, String figure, String note) {}

    /// One dated step in plain words.
    public record RuleView(String when, String words) {}

    /// @param sentence what would change, with its figure
    /// @param sample rows as they would be written
    public record DraftView(
            String sentence,
            DifferenceView difference,
            List<SampleRow> sample,
            List<ReasonView> reasons,
            List<String> notes) {
        public DraftView {
            sample = List.copyOf(sample);
            reasons = List.copyOf(reasons);
            notes = List.copyOf(notes);
        }
    }

    /// @param how the amount is known: its basis and method, or why it is not allocated
    public record SampleRow(
            String booking, String day, String total, String product, String amount, String how) {}

    /// Why bookings are not allocated.
    public record ReasonView(String words, String bookings, String amount) {}

    public record HistoryLine(
            String url,
            String number,
            String at,
            String by,
            String cause,
            String version,
            String booked,
            String moved) {}
}
