package io.takeroot.groundwork.web;

import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// The import of foundations, before and after it was looked at.
///
/// @param kind what every row is, or that a column says it
/// @param text what was pasted
/// @param columns which columns each kind has
/// @param plan what the import would do; none before a file was given
public record ImportView(
        Field kind,
        String text,
        List<Columns> columns,
        List<Problem> problems,
        List<PlanView> plan) {
    public ImportView {
        columns = List.copyOf(columns);
        problems = List.copyOf(problems);
        plan = List.copyOf(plan);
    }

    public record Columns(String kind, String names) {}

    /// @param words what would happen, in a sentence
    /// @param file the bytes, to be sent again when it is applied
    /// @param ready whether it can be applied
    public record PlanView(
            String words, String file, String kind, boolean ready, List<Line> lines) {
        public PlanView {
            lines = List.copyOf(lines);
        }
    }

    public record Line(String line, String kind, String title, Tone tone, String fate) {}
}
