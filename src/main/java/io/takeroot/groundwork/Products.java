package io.takeroot.groundwork;

import io.takeroot.kernel.Problem;
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
                .map(definition -> read(definition, new ArrayList<>()))
                .sorted(Comparator.comparing(Product::title).thenComparing(Product::key))
                .toList();
    }

    public Optional<Product> find(Slug key) {
        return definitions.find(KIND, key).map(definition -> read(definition, new ArrayList<>()));
    }

    static Product read(Definition definition, List<Problem> problems) {
        var fields = definition.fields(problems);
        var product =
                new Product(
                        definition.key(),
                        fields.optionalText("title").orElse(definition.key().value()),
                        Slice.of(fields.textsByName("slice")),
                        fields.optionalText("owner"));
        if (product.slice().isAll()) {
            fields.problem(
                    "MISSING_FIELD",
                    fields.place(),
                    "product "
                            + definition.key()
                            + " has no 'slice'; say which rows are its own, such as slice: {product: "
                            + product.title()
                            + "}");
        }
        fields.unknownFieldsAreProblems();
        return product;
    }
}
