package io.takeroot.initiatives.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What the form of an initiative sends, as typed; each value may stand several times.
record InitiativeForm(MultiValueMap<String, String> sent) {
    String text(String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("").strip();
    }

    List<String> all(String name) {
        return Optional.ofNullable(sent.get(name)).orElse(List.of());
    }

    String seen() {
        return text("seen");
    }

    List<FormView.DeliverableRow> deliverables() {
        var rows = new ArrayList<FormView.DeliverableRow>();
        for (int i = 0; i < all("deliverable.title").size(); i++) {
            rows.add(
                    new FormView.DeliverableRow(
                            at("deliverable.was", i),
                            at("deliverable.title", i),
                            at("deliverable.owner", i),
                            at("deliverable.phase", i),
                            at("deliverable.due", i),
                            at("deliverable.done", i)));
        }
        return rows;
    }

    List<FormView.IndicatorRow> indicators() {
        var rows = new ArrayList<FormView.IndicatorRow>();
        for (int i = 0; i < all("indicator.metric").size(); i++) {
            rows.add(
                    new FormView.IndicatorRow(
                            at("indicator.key", i),
                            at("indicator.metric", i),
                            at("indicator.role", i),
                            at("indicator.slice", i),
                            at("indicator.baseline", i),
                            at("indicator.target", i),
                            at("indicator.by", i),
                            at("indicator.per", i),
                            at("indicator.owner", i)));
        }
        return rows;
    }

    /// Whether a row was asked for or taken away, instead of saving.
    boolean isReshaped() {
        return sent.containsKey("more") || sent.containsKey("less");
    }

    /// The rows as they are shown again: without the one that was taken away, with a blank one
    /// more where it was asked for.
    <R> List<R> reshaped(String name, List<R> rows, R blank) {
        var shown = new ArrayList<>(rows);
        for (int i = shown.size() - 1; i >= 0; i--) {
            if (text("less").equals(name + "-" + i)) {
                shown.remove(i);
            }
        }
        if (text("more").equals(name)) {
            shown.add(blank);
        }
        return shown;
    }

    /// The same with another version as what was seen.
    InitiativeForm seeing(String version) {
        var changed = new LinkedMultiValueMap<>(sent);
        changed.set("seen", version);
        return new InitiativeForm(changed);
    }

    private String at(String name, int index) {
        var values = all(name);
        return index < values.size() ? values.get(index).strip() : "";
    }
}
