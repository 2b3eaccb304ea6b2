package io.takeroot.initiatives;

import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Sets single fields of an initiative's definition anew; everything else stays as it was
/// written.
record InitiativeBody(Definition definition) {
    Definition in(Initiative.State state, Initiative.Days days) {
        var body = definition.body().with("state", Node.text(word(state)));
        return with(day(day(body, "start", days.start()), "end", days.end()));
    }

    /// With a deliverable done on a day, or open again.
    Definition delivered(Deliverable deliverable, Optional<LocalDate> done) {
        var items =
                definition.body().fields().get("deliverables") instanceof Node.Sequence sequence
                        ? sequence.items()
                        : List.<Node>of();
        var changed =
                items.stream()
                        .map(
                                item ->
                                        item instanceof Node.Mapping m && isTitled(m, deliverable)
                                                ? day(m, "done", done)
                                                : item)
                        .toList();
        return with(
                definition
                        .body()
                        .with("deliverables", new Node.Sequence(changed, definition.place())));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isTitled(Node.Mapping item, Deliverable deliverable) {
        return item.fields().get("title") instanceof Node.Text(String title, String place)
                && title.equals(deliverable.title());
    }

    private static Node.Mapping day(Node.Mapping node, String name, Optional<LocalDate> day) {
        return day.map(value -> node.with(name, Node.text(value.toString())))
                .orElseGet(() -> node.without(name));
    }

    private Definition with(Node.Mapping body) {
        return new Definition(definition.kind(), definition.key(), body);
    }
}
