package io.takeroot.groundwork.web;

import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import java.util.List;

/// The choice of products from the data: a dimension, then its values.
///
/// @param dimensions to choose from; none where no dataset has any
/// @param chosen the dimension as the form sends it; empty before one is chosen
/// @param title the dimension in words
/// @param values of the chosen dimension
/// @param owner of the products to be made
public record ProductsFromDataView(
        List<Field> dimensions,
        String chosen,
        String title,
        List<Problem> problems,
        List<Value> values,
        Field owner) {
    public ProductsFromDataView {
        dimensions = List.copyOf(dimensions);
        problems = List.copyOf(problems);
        values = List.copyOf(values);
    }

    /// Whether any value is no product yet.
    public boolean hasMore() {
        return values.stream().anyMatch(value -> value.product().isEmpty());
    }

    /// @param product the product that it is already; empty for none
    public record Value(String value, String rows, String product, boolean ticked) {}
}
