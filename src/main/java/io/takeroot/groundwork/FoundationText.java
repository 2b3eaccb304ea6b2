package io.takeroot.groundwork;

import io.takeroot.groundwork.FoundationField.Form;
import io.takeroot.groundwork.FoundationField.Need;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Fields;
import io.takeroot.workspace.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Foundations as definitions, both ways.
final class FoundationText {
    static final String TITLE = "title";
    static final String OWNER = "owner";
    static final String STATE = "state";
    static final String AGREED_ON = "agreed_on";
    static final String REVIEW_BY = "review_by";

    private FoundationText() {}

    /// A stored definition, which has passed its checks. Its products are those that it names.
    static Foundation stored(Definition definition) {
        return read(definition, new ArrayList<>());
    }

    /// Reads a definition; whoever calls must not use the foundation when problems were added.
    static Foundation read(Definition definition, List<Problem> problems) {
        var kind = FoundationKind.of(definition.kind()).orElseThrow();
        var fields = definition.fields(problems);
        var state = state(fields);
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : kind.fields()) {
            var found = values(field, fields);
            if (!found.isEmpty()) {
                values.put(field.name(), found);
            } else if (isNeeded(field, state)) {
                missing(field, definition, fields);
            }
        }
        var foundation =
                new Foundation(
                        new FoundationId(kind, definition.key()),
                        title(definition, fields, values),
                        filled(fields, OWNER),
                        state,
                        fields.day(AGREED_ON),
                        fields.day(REVIEW_BY),
                        products(kind, definition.key(), values),
                        values);
        if (state == FoundationState.AGREED && !fields.has(REVIEW_BY)) {
            fields.problem(
                    "MISSING_FIELD",
                    fields.place(STATE),
                    definition.kind()
                            + " "
                            + definition.key()
                            + " is agreed but has no 'review_by'; say until when it holds, such as review_by: 2026-06-30");
        }
        fields.unknownFieldsAreProblems();
        return foundation;
    }

    private static String title(
            Definition definition, Fields fields, Map<String, List<String>> values) {
        return filled(fields, TITLE)
                .or(
                        () ->
                                values.getOrDefault(FoundationFields.TEXT, List.of()).stream()
                                        .findFirst())
                .orElse(definition.key().value());
    }

    private static FoundationState state(Fields fields) {
        var state = fields.choice(STATE, FoundationState.class).orElse(FoundationState.DRAFT);
        if (state == FoundationState.STALE) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place(STATE),
                    "'stale' in 'state' cannot be set: it follows from review_by; write missing, draft or agreed");
        }
        return state;
    }

    /// The values of a field, none when there are none.
    static List<String> values(FoundationField field, Fields fields) {
        return switch (field.form()) {
            case Form.Line(), Form.Prose() -> filled(fields, field.name()).stream().toList();
            case Form.Choice(var words) -> choice(field.name(), words, fields).stream().toList();
            case Form.Reference(_, boolean several) ->
                    several
                            ? fields.texts(field.name())
                            : filled(fields, field.name()).stream().toList();
            case Form.Conditions() ->
                    fields.textsByName(field.name()).entrySet().stream()
                            .map(condition -> condition.getKey() + " = " + condition.getValue())
                            .toList();
        };
    }

    private static Optional<String> filled(Fields fields, String name) {
        return fields.optionalText(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<String> choice(String name, List<String> words, Fields fields) {
        var found = filled(fields, name);
        found.filter(word -> !words.contains(word))
                .ifPresent(
                        word ->
                                fields.problem(
                                        "WRONG_VALUE",
                                        fields.place(name),
                                        "'%s' in '%s' is none of %s; write one of these"
                                                .formatted(word, name, String.join(", ", words))));
        return found.filter(words::contains);
    }

    private static boolean isNeeded(FoundationField field, FoundationState state) {
        return switch (field.need()) {
            case ALWAYS -> true;
            case ONCE_WRITTEN -> state != FoundationState.MISSING;
            case NEVER -> false;
        };
    }

    private static void missing(FoundationField field, Definition definition, Fields fields) {
        if (fields.node(field.name()).filter(FoundationText::isFilled).isEmpty()) {
            fields.problem(
                    "MISSING_FIELD",
                    definition.place(),
                    "%s %s has no '%s'; %s"
                            .formatted(
                                    definition.kind(),
                                    definition.key(),
                                    field.name(),
                                    field.need() == Need.ALWAYS
                                            ? "add it"
                                            : "add it, or say state: missing"));
        }
    }

    /// A value that could not be read has its own problem already.
    private static boolean isFilled(Node node) {
        return switch (node) {
            case Node.Text text -> !text.value().isBlank();
            case Node.Sequence sequence -> !sequence.items().isEmpty();
            case Node.Mapping mapping -> !mapping.fields().isEmpty();
        };
    }

    private static Set<Slug> products(
            FoundationKind kind, Slug key, Map<String, List<String>> values) {
        if (kind == FoundationKind.PRODUCT) {
            return Set.of(key);
        }
        var named =
                kind == FoundationKind.MESSAGE
                        ? FoundationKind.PRODUCT.word()
                        : FoundationFields.PRODUCTS;
        return values.getOrDefault(named, List.of()).stream()
                .filter(Slug::isSlug)
                .map(Slug::of)
                .collect(Collectors.toSet());
    }

    /// The node that holds the values of a field; empty when there are none.
    ///
    /// @param place by which problems with it are named
    static Optional<Node> node(FoundationField field, List<String> values, String place) {
        var filled = values.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (field.form()) {
                    case Form.Line(), Form.Prose(), Form.Choice(_) ->
                            new Node.Text(String.join("\n", filled), place);
                    case Form.Reference(_, boolean several) ->
                            several
                                    ? texts(filled, place)
                                    : new Node.Text(filled.getFirst(), place);
                    case Form.Conditions() -> conditions(filled, place);
                });
    }

    private static Node texts(List<String> values, String place) {
        return new Node.Sequence(
                values.stream().<Node>map(value -> new Node.Text(value, place)).toList(), place);
    }

    private static Node conditions(List<String> lines, String place) {
        var conditions = new LinkedHashMap<String, Node>();
        for (var line : lines) {
            int at = line.indexOf('=');
            conditions.put(
                    at < 0 ? line : line.substring(0, at).strip(),
                    new Node.Text(at < 0 ? "" : line.substring(at + 1).strip(), place));
        }
        return new Node.Mapping(conditions, place);
    }
}
