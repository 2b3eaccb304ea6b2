package io.takeroot.deals;

import io.takeroot.connect.Datasets;
import io.takeroot.connect.ValueKind;
import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The kind `deals`.
@Component
final class DealsKind implements DefinitionKind {
    static final String NAME = "deals";

    private final Datasets datasets;

    DealsKind(Datasets datasets) {
        this.datasets = datasets;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean bearsOnNumbers() {
        return false;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        int before = problems.size();
        var columns = DealColumns.read(definition, problems);
        if (problems.size() > before) {
            return;
        }
        var fields = definition.fields(problems);
        known.all(NAME).stream()
                .filter(other -> !other.key().equals(definition.key()))
                .findFirst()
                .ifPresent(
                        other ->
                                fields.problem(
                                        "WRONG_VALUE",
                                        definition.place(),
                                        "where deals are found is said once, and '%s' says it already; change that one"
                                                .formatted(other.key())));
        if (known.find("dataset", columns.dataset()).isEmpty()) {
            fields.problem(
                    "UNKNOWN_DATASET",
                    fields.place(DealColumns.DATASET),
                    "there is no dataset %s; define it, or name one that is there"
                            .formatted(columns.dataset()));
        } else {
            problems.addAll(wrongColumns(columns, definition));
        }
    }

    /// Only what is loaded can be held against its columns.
    private List<Problem> wrongColumns(DealColumns columns, Definition definition) {
        if (datasets.find(columns.dataset()).isEmpty()) {
            return List.of();
        }
        var kinds = datasets.kinds(columns.dataset());
        if (kinds.isEmpty()) {
            return List.of();
        }
        var problems = new ArrayList<Problem>();
        columns.all().stream()
                .filter(column -> !column.contains(".") && !kinds.containsKey(column))
                .forEach(
                        column ->
                                problems.add(
                                        new Problem(
                                                "UNKNOWN_COLUMN",
                                                definition.place(),
                                                "the dataset %s has no column %s; it has %s"
                                                        .formatted(
                                                                columns.dataset(),
                                                                column,
                                                                String.join(
                                                                        ", ", kinds.keySet())))));
        requireKind(columns.opened(), "a date", kinds, definition, problems);
        requireKind(columns.closed(), "a date", kinds, definition, problems);
        requireKind(columns.amount(), "a number", kinds, definition, problems);
        requireKind(columns.size(), "a number", kinds, definition, problems);
        return problems;
    }

    private static void requireKind(
            Optional<String> column,
            String expected,
            Map<String, ValueKind> kinds,
            Definition definition,
            List<Problem> problems) {
        var fitting =
                expected.equals("a date")
                        ? Set.of(ValueKind.DATE, ValueKind.TIMESTAMP)
                        : Set.of(ValueKind.NUMBER);
        column.filter(kinds::containsKey)
                .filter(name -> !fitting.contains(kinds.get(name)))
                .ifPresent(
                        name ->
                                problems.add(
                                        new Problem(
                                                "WRONG_TYPE",
                                                definition.place(),
                                                "the column %s is not %s; name another one, or change its type"
                                                        .formatted(name, expected))));
    }
}
