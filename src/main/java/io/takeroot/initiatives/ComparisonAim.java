package io.takeroot.initiatives;

import io.takeroot.groundwork.Product;
import io.takeroot.groundwork.Products;
import io.takeroot.kernel.Slice;
import io.takeroot.scorecards.Indicator;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Where an initiative reached, as seen by one indicator's metric.
///
/// @param slices the indicator's slice within each product; one of the indicator alone where no
///     product is named or the metric does not know products
record ComparisonAim(List<Slice> slices) {
    ComparisonAim {
        slices = List.copyOf(slices);
    }

    static ComparisonAim of(
            Initiative initiative,
            Indicator indicator,
            Products products,
            Collection<String> dimensions) {
        var found =
                initiative.scope().products().stream()
                        .sorted()
                        .flatMap(key -> products.find(key).stream())
                        .map(Product::slice)
                        .filter(slice -> dimensions.containsAll(slice.conditions().keySet()))
                        .map(slice -> slice.and(indicator.slice()))
                        .distinct()
                        .toList();
        return new ComparisonAim(found.isEmpty() ? List.of(indicator.slice()) : found);
    }

    /// The dimension that tells the initiative's place from others: the one by which products are
    /// told apart where it names some, else the first that its slices hold fast.
    Optional<String> usualDimension(Products products) {
        var held = new LinkedHashSet<>(slices.getFirst().conditions().keySet());
        return products.all().stream()
                .flatMap(product -> product.slice().conditions().keySet().stream())
                .filter(held::contains)
                .findFirst()
                .or(() -> held.stream().findFirst());
    }

    /// The values of a dimension that it reached; empty when it reached all of them.
    Set<String> values(String dimension) {
        var values = new LinkedHashSet<String>();
        for (var slice : slices) {
            var value = slice.conditions().get(dimension);
            if (value == null) {
                return Set.of();
            }
            values.add(value);
        }
        return values;
    }

    /// What all its places have in common but for the dimension.
    Slice base(String dimension) {
        var conditions = new TreeMap<>(slices.getFirst().conditions());
        conditions.remove(dimension);
        return Slice.of(conditions);
    }

    /// Whether the other reaches a place of this one: no dimension tells all their places apart.
    boolean meets(ComparisonAim other) {
        return slices.stream()
                .anyMatch(mine -> other.slices.stream().anyMatch(theirs -> meet(mine, theirs)));
    }

    private static boolean meet(Slice one, Slice other) {
        return one.conditions().entrySet().stream()
                .allMatch(
                        each -> {
                            var value = other.conditions().get(each.getKey());
                            return value == null || value.equals(each.getValue());
                        });
    }
}
