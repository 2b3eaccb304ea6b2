package io.takeroot.allocation;

import io.takeroot.connect.Datasets;
import io.takeroot.connect.Expressions;
import io.takeroot.connect.ValueKind;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Known;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One allocation held against everything it stands on.
final class AllocationCheck {
    private static final String DATASET = "dataset";

    private final Datasets datasets;
    private final Allocation allocation;
    private final Definition definition;
    private final Known known;
    private final List<Problem> problems;

    AllocationCheck(
            Datasets datasets,
            Allocation allocation,
            Definition definition,
            Known known,
            List<Problem> problems) {
        this.datasets = datasets;
        this.allocation = allocation;
        this.definition = definition;
        this.known = known;
        this.problems = problems;
    }

    void run() {
        booked();
        into();
        overlaps();
        allocation.rules().forEach(this::rule);
    }

    private void booked() {
        var booked = allocation.booked();
        var columns = columns(booked.dataset());
        number(booked.total(), booked.dataset(), columns);
        exist(booked.booking(), booked.dataset(), columns);
        exist(booked.account().stream().toList(), booked.dataset(), columns);
        booked.time().ifPresent(time -> day(time, columns));
        booked.where()
                .filter(where -> columns.isPresent())
                .ifPresent(
                        where ->
                                Expressions.checkCondition(where, columns.get())
                                        .forEach(p -> problem(p.code(), p.message())));
    }

    private void into() {
        var into = allocation.into();
        boolean read = InputDatasets.named(allocation).contains(into);
        boolean written =
                known.all(AllocationText.KIND).stream()
                        .filter(other -> !other.key().equals(allocation.key()))
                        .anyMatch(other -> AllocationText.stored(other).into().equals(into));
        boolean others =
                known.find(DATASET, into)
                        .filter(dataset -> !DerivedDataset.isWritten(dataset))
                        .isPresent();
        if (read || written || others) {
            problem(
                    "INTO_TAKEN",
                    "allocation %s writes the dataset %s, %s; name another one in 'into'"
                            .formatted(
                                    allocation.key(),
                                    into,
                                    read
                                            ? "which it also reads"
                                            : written
                                                    ? "which another allocation writes"
                                                    : "which holds files of its own (its 'files' is not 'replace')"));
        }
    }

    private void overlaps() {
        var rules = allocation.rules();
        for (int i = 0; i < rules.size(); i++) {
            for (var other : rules.subList(0, i)) {
                if (rules.get(i).overlaps(other)) {
                    problem(
                            "RULES_OVERLAP",
                            "two rules of %s hold on the same days (%s; %s); give each its 'from' and 'until'"
                                    .formatted(
                                            allocation.key(), other.when(), rules.get(i).when()));
                }
            }
        }
    }

    private void rule(Rule rule) {
        rule.lines().ifPresent(this::amounts);
        switch (rule.method()) {
            case Method.FixedShares ignored -> {}
            case Method.ByWeight(var weights) -> weights(weights);
            case Method.ByListPrice(var prices, var quantity) -> {
                amounts(prices);
                weights(quantity);
            }
            case Method.Inferred inferred -> inferred(inferred);
        }
    }

    private void inferred(Method.Inferred inferred) {
        inferred.prices().ifPresent(this::amounts);
        inferred.mix().ifPresent(this::amounts);
        weights(inferred.usage());
        var booked = allocation.booked();
        exist(inferred.segment().stream().toList(), booked.dataset(), columns(booked.dataset()));
    }

    private void weights(Weights weights) {
        switch (weights) {
            case Weights.OfDataset(var amounts) -> amounts(amounts);
            case Weights.OfMetric metric -> {
                matching(metric.matching());
                if (known.find("metric", metric.metric()).isEmpty()) {
                    problem(
                            "UNKNOWN_METRIC",
                            "allocation %s splits by the metric %s, which is not defined"
                                    .formatted(allocation.key(), metric.metric()));
                }
            }
        }
    }

    private void amounts(ProductAmounts amounts) {
        var columns = columns(amounts.dataset());
        amounts.numbers().forEach(name -> number(name, amounts.dataset(), columns));
        exist(amounts.columns(), amounts.dataset(), columns);
        matching(amounts.matching());
    }

    private void matching(Matching matching) {
        var booked = allocation.booked().dataset();
        exist(matching.columns().keySet(), booked, columns(booked));
    }

    /// The columns of a dataset; empty before its first load, when a file may bring any.
    private Optional<Map<String, ValueKind>> columns(Slug dataset) {
        if (known.find(DATASET, dataset).isEmpty()) {
            var problem =
                    new Problem(
                            "UNKNOWN_DATASET",
                            definition.place(),
                            "allocation %s reads the dataset %s, which is not defined; define it, or load its file first"
                                    .formatted(allocation.key(), dataset));
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
            return Optional.empty();
        }
        return datasets.find(dataset)
                .map(found -> datasets.kinds(found.key()))
                .filter(kinds -> !kinds.isEmpty());
    }

    private void exist(
            Collection<String> names, Slug dataset, Optional<Map<String, ValueKind>> columns) {
        columns.ifPresent(
                there ->
                        names.stream()
                                .filter(name -> !there.containsKey(name))
                                .forEach(name -> unknown(name, dataset, there.keySet())));
    }

    private void number(String name, Slug dataset, Optional<Map<String, ValueKind>> columns) {
        exist(List.of(name), dataset, columns);
        columns.map(there -> there.get(name))
                .filter(kind -> kind != ValueKind.NUMBER)
                .ifPresent(
                        kind ->
                                problem(
                                        "WRONG_VALUE",
                                        "the column %s of %s is %s; a number is expected"
                                                .formatted(name, dataset, kind.words())));
    }

    private void day(String name, Optional<Map<String, ValueKind>> columns) {
        var dataset = allocation.booked().dataset();
        exist(List.of(name), dataset, columns);
        columns.map(there -> there.get(name))
                .filter(kind -> kind != ValueKind.DATE && kind != ValueKind.TIMESTAMP)
                .ifPresent(
                        kind ->
                                problem(
                                        "WRONG_VALUE",
                                        "the column %s of %s is %s; a date is expected"
                                                .formatted(name, dataset, kind.words())));
    }

    private void unknown(String name, Slug dataset, Set<String> there) {
        problem(
                "UNKNOWN_COLUMN",
                "allocation %s reads %s of the dataset %s, which has no such column; it has %s"
                        .formatted(allocation.key(), name, dataset, String.join(", ", there)));
    }

    private void problem(String code, String message) {
        var problem = new Problem(code, definition.place(), message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
