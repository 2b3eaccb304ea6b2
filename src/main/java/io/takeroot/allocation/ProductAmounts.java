package io.takeroot.allocation;

import io.takeroot.kernel.Slug;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Amounts by product that a dataset holds: usage, line items, list prices, order forms.
public record ProductAmounts(Slug dataset, Layout layout, Matching matching) {
    /// How the dataset tells products apart.
    public sealed interface Layout {
        /// A row for each product.
        record Rows(String product, String of) implements Layout {}

        /// A column for each product, by the product's name.
        record Columns(Map<String, String> byProduct) implements Layout {
            public Columns {
                byProduct = Collections.unmodifiableMap(new LinkedHashMap<>(byProduct));
            }
        }
    }

    /// The columns with numbers.
    Set<String> numbers() {
        return switch (layout) {
            case Layout.Rows(var product, var of) -> Set.of(of);
            case Layout.Columns(var byProduct) -> new LinkedHashSet<>(byProduct.values());
        };
    }

    /// All columns it reads.
    Set<String> columns() {
        var names = new LinkedHashSet<>(numbers());
        if (layout instanceof Layout.Rows(var product, var of)) {
            names.add(product);
        }
        names.addAll(matching.columns().values());
        return names;
    }

    /// In words: `seats in usage of the same account and month`.
    public String words() {
        var what =
                switch (layout) {
                    case Layout.Rows(var product, var of) -> of + " in " + dataset;
                    case Layout.Columns(var byProduct) -> "the columns of " + dataset;
                };
        return what + matching.words();
    }
}
