package io.takeroot.groundwork.web;

import io.takeroot.groundwork.Foundation;
import io.takeroot.ui.Field;
import java.util.List;
import java.util.stream.Stream;

/// What lists of foundations can be narrowed by.
final class FilterFields {
    private FilterFields() {}

    static Field products(String chosen, List<Foundation> products) {
        return Field.choice(
                "product",
                "Product",
                chosen,
                choices(
                        "All products",
                        products.stream()
                                .map(it -> new Field.Choice(it.id().key().value(), it.title()))));
    }

    static Field owners(String chosen, List<String> owners) {
        return Field.choice(
                "owner",
                "Owner",
                chosen,
                choices("All owners", owners.stream().map(name -> new Field.Choice(name, name))));
    }

    static Field states(String chosen) {
        return Field.choice(
                "state",
                "State",
                chosen,
                choices(
                        "All states",
                        MatrixViews.BEST_FIRST.stream()
                                .map(state -> new Field.Choice(state.word(), state.title()))));
    }

    /// The choices with one before them that stands for none.
    static List<Field.Choice> choices(String none, Stream<Field.Choice> others) {
        return Stream.concat(Stream.of(new Field.Choice("", none)), others).toList();
    }
}
