package io.takeroot.scorecards;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Node;
import io.takeroot.workspace.Saved;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Changes scorecards from forms, wherever their definitions stand; each edit says what its author
/// had seen, so that nobody's words are lost.
@Component
public class ScorecardEdits {
    private final Definitions definitions;
    private final ScorecardBook book;

    ScorecardEdits(Definitions definitions, ScorecardBook book) {
        this.definitions = definitions;
        this.book = book;
    }

    /// Who edits which scorecard.
    ///
    /// @param seen the [#version] that the form began with
    public record Edit(ScorecardId scorecard, String seen, Actor actor) {}

    /// Names how the definition of a scorecard stands now.
    public String version(ScorecardId id) {
        var stored = book.stored(definition(id));
        return definitions.version(stored.kind(), stored.key());
    }

    /// Sets owner, target, weight and audience of an indicator.
    ///
    /// @throws Failure with every problem of the entry
    public Saved change(Edit edit, Slug indicator, IndicatorEntry entry) {
        var product = edit.scorecard().product();
        return save(edit, text(edit).changed(indicator, node -> entry.in(node, product)));
    }

    /// One place up or down on the page.
    public Saved move(Edit edit, Slug indicator, boolean up) {
        return save(edit, text(edit).moved(indicator, up));
    }

    public Saved add(Edit edit, ScorecardEntry.NewIndicator added) {
        return save(
                edit, text(edit).added(added.sectionTitle(), added.chosenStage(), added.node()));
    }

    /// Takes an indicator off the scorecard; its metric stays.
    public Saved remove(Edit edit, Slug indicator) {
        return save(edit, text(edit).without(indicator));
    }

    /// Sets the status rules of the scorecard.
    ///
    /// @param lines one rule a line; empty for the usual ones
    public Saved judgeBy(Edit edit, String lines) {
        return save(
                edit,
                lines.isBlank()
                        ? text(edit).without("status")
                        : text(edit).with("status", rules(lines)));
    }

    /// The same for one indicator; empty for those of the scorecard.
    public Saved judgeBy(Edit edit, Slug indicator, String lines) {
        return save(
                edit,
                text(edit)
                        .changed(
                                indicator,
                                node ->
                                        lines.isBlank()
                                                ? node.without("status")
                                                : node.with("status", rules(lines))));
    }

    /// Makes a scorecard with its first indicator.
    ///
    /// @return its key
    /// @throws Failure with every problem of the entry, or `SCORECARD_NAME_TAKEN`
    public Slug make(ScorecardEntry entry, Actor actor) {
        if (book.definition(entry.key()).isPresent()) {
            throw Failure.user(
                    "SCORECARD_NAME_TAKEN",
                    "there is a scorecard '" + entry.key() + "' already; choose another title");
        }
        definitions.apply(List.of(entry.definition()), actor);
        return entry.key();
    }

    /// One rule a line: `on track: probability >= 70%`.
    static Node rules(String lines) {
        return new Node.Sequence(
                lines.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(ScorecardEdits::rule)
                        .toList(),
                "");
    }

    private static Node rule(String line) {
        int colon = line.indexOf(':');
        return colon < 0
                ? Node.text(line)
                : Node.mapping(
                        Map.of(
                                line.substring(0, colon).strip(),
                                Node.text(line.substring(colon + 1).strip())));
    }

    private Saved save(Edit edit, Definition edited) {
        return definitions.save(book.stored(edited), edit.seen(), edit.actor());
    }

    private ScorecardText text(Edit edit) {
        return new ScorecardText(definition(edit.scorecard()));
    }

    private Definition definition(ScorecardId id) {
        return book.definition(id.definition())
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_SCORECARD",
                                        "there is no scorecard '" + id.text() + "' to change"));
    }
}
