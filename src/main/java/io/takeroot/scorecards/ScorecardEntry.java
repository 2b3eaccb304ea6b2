package io.takeroot.scorecards;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A scorecard that a person makes on a form, as typed.
///
/// @param forEachProduct one for each product instead of one for everything
/// @param cadence `week`, `month` or `quarter`
/// @param rollUp as [RollUp#text] says it; empty for none
/// @param first its first indicator
public record ScorecardEntry(
        String title, boolean forEachProduct, String cadence, String rollUp, NewIndicator first) {
    /// An indicator that is added.
    ///
    /// @param metric key of the metric
    /// @param role `leading` or `lagging`
    /// @param section title of the section; empty for that of its stage
    /// @param stage of a section that is new, as [Stage#text] says it; empty for none
    public record NewIndicator(
            String metric, String role, String section, String stage, IndicatorEntry entry) {
        String sectionTitle() {
            return section.isBlank()
                    ? chosenStage().map(Stage::title).orElse("Indicators")
                    : section.strip();
        }

        Optional<Stage> chosenStage() {
            return java.util.stream.Stream.of(Stage.values())
                    .filter(known -> known.text().equals(stage))
                    .findFirst();
        }

        Node.Mapping node() {
            var fields = new LinkedHashMap<String, Node>();
            fields.put("metric", Node.text(metric));
            fields.put("role", Node.text(role));
            return entry.in(Node.mapping(fields), Optional.empty());
        }
    }

    Slug key() {
        return Slug.from(title);
    }

    Definition definition() {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text(title.strip()));
        if (forEachProduct) {
            fields.put("for_each", Node.text("product"));
        } else {
            fields.put("subject", Node.text("all"));
        }
        fields.put("cadence", Node.text(cadence));
        if (!rollUp.isBlank()) {
            fields.put("roll_up", Node.text(rollUp));
        }
        fields.put("sections", new Node.Sequence(List.of(), ""));
        var empty = new Definition(ScorecardKind.NAME, key(), Node.mapping(fields));
        return new ScorecardText(empty)
                .added(first.sectionTitle(), first.chosenStage(), first.node());
    }
}
