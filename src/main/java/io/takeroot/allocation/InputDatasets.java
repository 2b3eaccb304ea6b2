package io.takeroot.allocation;

import io.takeroot.connect.Datasets;
import io.takeroot.connect.Sync;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Metrics;
import io.takeroot.store.Sha256;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What an allocation reads, and in which state that is.
@Component
final class InputDatasets {
    private final Datasets datasets;
    private final Metrics metrics;
    private final Definitions definitions;
    private final Workspace workspace;

    InputDatasets(
            Datasets datasets, Metrics metrics, Definitions definitions, Workspace workspace) {
        this.datasets = datasets;
        this.metrics = metrics;
        this.definitions = definitions;
        this.workspace = workspace;
    }

    /// The datasets that the definition names; not those behind metrics.
    static Set<Slug> named(Allocation allocation) {
        var named = new LinkedHashSet<Slug>();
        named.add(allocation.booked().dataset());
        for (var rule : allocation.rules()) {
            rule.lines().ifPresent(lines -> named.add(lines.dataset()));
            amounts(rule.method()).forEach(amounts -> named.add(amounts.dataset()));
        }
        return named;
    }

    /// Changes whenever another run of the allocation could give other rows: with each load of a
    /// dataset it reads, and with each change of what they or its metrics or quarters mean.
    String state(Allocation allocation) {
        var read = new TreeSet<>(named(allocation));
        var keys = metrics(allocation);
        keys.stream()
                .filter(key -> metrics.find(key).isPresent() && metrics.problems(key).isEmpty())
                .flatMap(key -> metrics.columns(key).stream())
                .map(column -> Slug.of(column.substring(0, column.indexOf('.'))))
                .forEach(read::add);
        var states =
                Stream.concat(
                        read.stream().map(this::state),
                        keys.stream().map(key -> definition("metric", key)));
        return states.collect(Collectors.joining("\n", workspace.settings().calendar() + "\n", ""));
    }

    private String state(Slug dataset) {
        long last = datasets.syncs(dataset).stream().mapToLong(Sync::id).max().orElse(0);
        return dataset + " " + last + " " + definition("dataset", dataset);
    }

    /// Short, and the same for the same text.
    private String definition(String kind, Slug key) {
        return definitions
                .find(kind, key)
                .map(Definitions::write)
                .map(Sha256::of)
                .orElse("not defined");
    }

    private static Set<Slug> metrics(Allocation allocation) {
        return allocation.rules().stream()
                .flatMap(rule -> weights(rule.method()))
                .flatMap(
                        weights ->
                                weights instanceof Weights.OfMetric metric
                                        ? Stream.of(metric.metric())
                                        : Stream.empty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Weights> weights(Method method) {
        return switch (method) {
            case Method.FixedShares ignored -> Stream.empty();
            case Method.ByWeight(var weights) -> Stream.of(weights);
            case Method.ByListPrice(var prices, var quantity) -> Stream.of(quantity);
            case Method.Inferred inferred -> Stream.of(inferred.usage());
        };
    }

    private static Stream<ProductAmounts> amounts(Method method) {
        var ofWeights =
                weights(method)
                        .flatMap(
                                weights ->
                                        weights instanceof Weights.OfDataset(var amounts)
                                                ? Stream.of(amounts)
                                                : Stream.empty());
        return switch (method) {
            case Method.FixedShares ignored -> ofWeights;
            case Method.ByWeight ignored -> ofWeights;
            case Method.ByListPrice(var prices, var quantity) ->
                    Stream.concat(Stream.of(prices), ofWeights);
            case Method.Inferred inferred ->
                    Stream.concat(
                            ofWeights,
                            Stream.concat(inferred.prices().stream(), inferred.mix().stream()));
        };
    }
}
