package io.takeroot.connect;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The kind `dataset`: how files are read into typed rows.
@Component
final class DatasetKind implements DefinitionKind {
    private final ObjectProvider<Datasets> datasets;

    DatasetKind(ObjectProvider<Datasets> datasets) {
        this.datasets = datasets;
    }

    @Override
    public String name() {
        return DatasetText.KIND;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        int before = problems.size();
        var dataset = DatasetText.read(definition, problems);
        for (var join : dataset.joins()) {
            if (known.find(DatasetText.KIND, join.dataset()).isEmpty()) {
                problems.add(
                        new Problem(
                                "UNKNOWN_DATASET",
                                definition.place(),
                                "the dataset %s joins %s, which is not defined; define it, or load its file first"
                                        .formatted(dataset.key(), join.dataset())));
            }
        }
        if (problems.size() == before) {
            checkColumns(definition, dataset, known, problems);
        }
    }

    /// Columns can be checked only once the datasets have been loaded: before that, a file may
    /// bring any.
    private void checkColumns(
            Definition definition, Dataset dataset, Known known, List<Problem> problems) {
        var facts = datasets.getObject();
        boolean loaded =
                !facts.stored(dataset.key()).isEmpty()
                        && dataset.joins().stream()
                                .noneMatch(join -> facts.stored(join.dataset()).isEmpty());
        if (!loaded) {
            return;
        }
        var kinds = new LinkedHashMap<>(new Relations(dataset, facts::stored).kinds());
        declared(dataset, "", kinds);
        for (var join : dataset.joins()) {
            known.find(DatasetText.KIND, join.dataset())
                    .ifPresent(
                            other ->
                                    declared(
                                            DatasetText.read(other, new java.util.ArrayList<>()),
                                            join.dataset() + ".",
                                            kinds));
        }
        dataset.keyColumns()
                .forEach(name -> require(name, "key_columns", definition, kinds, problems));
        dataset.time().ifPresent(name -> requireTime(name, definition, kinds, problems));
        dataset.dimensions()
                .forEach(name -> require(name, "dimensions", definition, kinds, problems));
        dataset.basis().ifPresent(name -> require(name, "basis", definition, kinds, problems));
        dataset.joins()
                .forEach(
                        join ->
                                join.on()
                                        .forEach(
                                                (left, right) -> {
                                                    require(
                                                            left,
                                                            "join",
                                                            definition,
                                                            kinds,
                                                            problems);
                                                    require(
                                                            join.dataset() + "." + right,
                                                            "join",
                                                            definition,
                                                            kinds,
                                                            problems);
                                                }));
        dataset.computed()
                .forEach(
                        (name, expression) ->
                                Expressions.check(expression, kinds)
                                        .forEach(
                                                problem ->
                                                        problems.add(
                                                                new Problem(
                                                                        problem.code(),
                                                                        definition.place(),
                                                                        "computed column "
                                                                                + name
                                                                                + " of "
                                                                                + dataset.key()
                                                                                + ", "
                                                                                + problem
                                                                                        .message()))));
    }

    private static void declared(Dataset dataset, String prefix, Map<String, ValueKind> kinds) {
        dataset.columns()
                .forEach(
                        column ->
                                column.type()
                                        .ifPresent(
                                                type ->
                                                        kinds.put(
                                                                prefix + column.name(),
                                                                type.kind())));
    }

    private static void requireTime(
            String name,
            Definition definition,
            Map<String, ValueKind> kinds,
            List<Problem> problems) {
        require(name, "time", definition, kinds, problems);
        var kind = kinds.get(name);
        if (kind != null && !kind.isTime()) {
            problems.add(
                    new Problem(
                            "WRONG_VALUE",
                            definition.place(),
                            "the time column %s of %s is %s; a date is expected"
                                    .formatted(name, definition.key(), kind.words())));
        }
    }

    private static void require(
            String name,
            String field,
            Definition definition,
            Map<String, ValueKind> kinds,
            List<Problem> problems) {
        if (!kinds.containsKey(name)) {
            problems.add(
                    new Problem(
                            "UNKNOWN_COLUMN",
                            definition.place(),
                            "'%s' in '%s' of the dataset %s is not a column; there are %s"
                                    .formatted(
                                            name,
                                            field,
                                            definition.key(),
                                            String.join(", ", kinds.keySet()))));
        }
    }

    @Override
    public void applied(List<Definition> changed, Actor actor) {
        changed.forEach(
                definition -> {
                    datasets.getObject().refresh(definition.key());
                    datasets.getObject().takeOver(definition.key(), actor);
                });
    }
}
