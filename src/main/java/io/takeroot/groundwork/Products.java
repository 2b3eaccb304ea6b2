package io.takeroot.groundwork;

import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The products of the workspace.
@Component
public final class Products {
    static final String KIND = "product";

    private final Definitions definitions;

    Products(Definitions definitions) {
        this.definitions = definitions;
    }

    /// All products, by title.
    public List<Product> all() {
        return definitions.all(KIND).stream()
                .map(Products::read)
                .sorted(Comparator.comparing(Product::title).thenComparing(Product::key))
                .toList();
    }

    public Optional<Product> find(Slug key) {
        return definitions.find(KIND, key).map(Products::read);
    }

    private static Product read(Definition definition) {
        var fields = definition.fields(new ArrayList<>());
        return new Product(
                definition.key(),
                definition.title(),
                Slice.of(fields.textsByName(FoundationFields.SLICE)),
                fields.optionalText(FoundationText.OWNER));
    }
}
