package io.takeroot.initiatives.web;

import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import io.takeroot.workspace.Saved;
import java.util.List;

/// The form of an initiative.
///
/// @param action where it is sent
/// @param seen the version that the person began with
/// @param template key of the template a new one is begun with; empty when there is an initiative
/// @param conflict what somebody else changed meanwhile, one at most
public record FormView(
        String action,
        String back,
        String seen,
        String template,
        List<Problem> problems,
        List<Saved.Conflict> conflict,
        List<Field> what,
        List<Field> when,
        List<Group> groups,
        List<DeliverableRow> deliverables,
        List<IndicatorRow> indicators,
        Choices choices,
        List<Field> comparison,
        String next) {
    /// Stands for a target that the form has no words for; left so, it stays as it is.
    static final String KEPT = "as in its definition";

    public FormView {
        problems = List.copyOf(problems);
        conflict = List.copyOf(conflict);
        what = List.copyOf(what);
        when = List.copyOf(when);
        groups = List.copyOf(groups);
        deliverables = List.copyOf(deliverables);
        indicators = List.copyOf(indicators);
        comparison = List.copyOf(comparison);
    }

    /// Boxes to tick.
    ///
    /// @param name of the form parameter
    public record Group(String name, String title, String hint, List<Box> boxes) {}

    public record Box(String value, String label, boolean ticked) {}

    /// What the selects of the rows offer.
    public record Choices(List<Field.Choice> metrics, List<Field.Choice> grains) {}

    /// @param was its title when the form was opened; empty for a new one
    public record DeliverableRow(
            String was, String title, String owner, String phase, String due, String done) {
        static final DeliverableRow BLANK = new DeliverableRow("", "", "", "", "", "");
    }

    /// @param key when the form was opened; empty for a new one
    /// @param slice as `product = GTX Pro`
    /// @param target as `66%`, `45, 60` or `10% over 2017-Q3`
    public record IndicatorRow(
            String key,
            String metric,
            String role,
            String slice,
            String baseline,
            String target,
            String by,
            String per,
            String owner) {
        static final IndicatorRow BLANK =
                new IndicatorRow("", "", "leading", "", "", "", "", "", "");
    }
}
