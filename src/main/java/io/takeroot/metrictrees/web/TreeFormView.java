package io.takeroot.metrictrees.web;

import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import io.takeroot.workspace.Saved;
import java.util.List;
import java.util.Optional;

/// A tree to change.
///
/// @param seen the version that the form began with
/// @param fields title, top metric, periods, for each product
/// @param rows of what is said beside the metrics' own formulas, an empty one last
/// @param metrics to choose from in each row; the first is none
/// @param problems why it was refused; empty when it was not
public record TreeFormView(
        String key,
        String seen,
        List<Field> fields,
        List<Row> rows,
        List<Field.Choice> metrics,
        List<Problem> problems,
        Optional<Saved.Conflict> conflict) {
    public TreeFormView {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
        metrics = List.copyOf(metrics);
        problems = List.copyOf(problems);
    }

    /// One line of the tree's definition, as typed.
    public record Row(int number, String metric, String drives, String lag, String formula) {}
}
