package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Objective;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Metric;
import io.takeroot.scorecards.Target;
import io.takeroot.ui.Field;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the form of an objective sends, as typed.
///
/// @param slice as `product = GTX Pro`
/// @param seen the version that the person began with
record ObjectiveForm(
        String title,
        String metric,
        String slice,
        String value,
        String by,
        String per,
        String owner,
        String seen) {
    /// A field that was left out is one left empty.
    ObjectiveForm {
        title = given(title);
        metric = given(metric);
        slice = given(slice);
        value = given(value);
        by = given(by);
        per = given(per);
        owner = given(owner);
        seen = given(seen);
    }

    private static String given(@Nullable String field) {
        return field == null ? "" : field;
    }

    static final ObjectiveForm BLANK = new ObjectiveForm("", "", "", "", "", "", "", "");

    static ObjectiveForm of(Objective one, String version) {
        return new ObjectiveForm(
                one.title(),
                one.metric().value(),
                one.slice().isAll() ? "" : one.slice().words(),
                one.target() instanceof Target.Value value
                        ? value.value().stripTrailingZeros().toPlainString()
                        : "",
                one.target().by().toString(),
                one.target().measuredOver().map(InitiativeWords::word).orElse(""),
                one.owner(),
                version);
    }

    ObjectiveForm seeing(String version) {
        return new ObjectiveForm(title, metric, slice, value, by, per, owner, version);
    }

    List<Field> fields(List<Metric> metrics) {
        var choices =
                Stream.concat(
                                Stream.of(new Field.Choice("", "Choose a metric")),
                                metrics.stream()
                                        .map(m -> new Field.Choice(m.key().value(), m.title())))
                        .toList();
        return List.of(
                Field.text("title", "Objective", title)
                        .withHint("As you would say it: Win 63 of 100 deals.")
                        .mandatory(),
                Field.choice("metric", "Metric", metric, choices).mandatory(),
                Field.text("slice", "Slice", slice)
                        .withHint("Such as product = GTX Pro; empty for everything."),
                Field.text("value", "Target", value).withHint("63% or 2400000.").mandatory(),
                Field.of("by", "By", "date", by).mandatory(),
                Field.choice("per", "Measured over a", per, periods()),
                Field.person("owner", "Owner", owner));
    }

    private static List<Field.Choice> periods() {
        return List.of(
                new Field.Choice("", "As it is read"),
                new Field.Choice("week", "Week"),
                new Field.Choice("month", "Month"),
                new Field.Choice("quarter", "Quarter"),
                new Field.Choice("year", "Year"));
    }

    Definition definition(Slug key, Optional<Definition> before) {
        var body = before.map(Definition::body).orElseGet(() -> Node.mapping(Map.of()));
        body = with(body, "title", title);
        body = with(body, "metric", metric);
        var conditions = conditions();
        body =
                conditions.isEmpty()
                        ? body.without("slice")
                        : body.with("slice", Node.mapping(conditions));
        body =
                value.isBlank()
                        ? body.without("target")
                        : body.with("target", Node.mapping(target()));
        return new Definition("objective", key, with(body, "owner", owner));
    }

    private Map<String, Node> conditions() {
        var conditions = new LinkedHashMap<String, Node>();
        for (var part : slice.split(",", -1)) {
            int is = part.indexOf('=');
            if (is > 0) {
                conditions.put(
                        part.substring(0, is).strip(), Node.text(part.substring(is + 1).strip()));
            }
        }
        return conditions;
    }

    private Map<String, Node> target() {
        var target = new LinkedHashMap<String, Node>();
        target.put("value", Node.text(value.strip()));
        if (!by.isBlank()) {
            target.put("by", Node.text(by.strip()));
        }
        if (!per.isBlank()) {
            target.put("per", Node.text(per));
        }
        return target;
    }

    private static Node.Mapping with(Node.Mapping node, String name, String text) {
        return text.isBlank() ? node.without(name) : node.with(name, Node.text(text.strip()));
    }
}
