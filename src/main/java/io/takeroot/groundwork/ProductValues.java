package io.takeroot.groundwork;

import io.takeroot.connect.Dataset;
import io.takeroot.connect.Datasets;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Applied;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes products of what the data name: one for each chosen value of a dimension.
@Component
public class ProductValues {
    private final Datasets datasets;
    private final DimensionStore values;
    private final Definitions definitions;
    private final Foundations foundations;
    private final Products products;

    ProductValues(
            Datasets datasets,
            DimensionStore values,
            Definitions definitions,
            Foundations foundations,
            Products products) {
        this.datasets = datasets;
        this.values = values;
        this.definitions = definitions;
        this.foundations = foundations;
        this.products = products;
    }

    /// A column of a dataset by which its numbers can be cut.
    ///
    /// @param title of the dataset
    public record Dimension(Slug dataset, String title, String name) {}

    /// @param rows how many rows of the dataset have it
    /// @param product the title of the product whose slice it is already; empty for none
    public record Value(String value, long rows, String product) {}

    /// All dimensions of the datasets that have rows.
    public List<Dimension> dimensions() {
        return datasets.all().stream()
                .filter(dataset -> !dataset.key().equals(GroundworkDataset.KEY))
                .filter(dataset -> datasets.count(dataset.key()) > 0)
                .flatMap(
                        dataset ->
                                dataset.dimensions().stream().map(name -> dimension(dataset, name)))
                .toList();
    }

    private static Dimension dimension(Dataset dataset, String name) {
        return new Dimension(dataset.key(), dataset.title(), name);
    }

    /// Its values, those with the most rows first.
    public List<Value> values(Dimension dimension) {
        return values.values(dimension.dataset(), dimension.name()).stream()
                .map(
                        found ->
                                new Value(
                                        found.value(),
                                        found.rows(),
                                        product(dimension.name(), found.value())))
                .toList();
    }

    private String product(String dimension, String value) {
        return products.all().stream()
                .filter(product -> product.slice().equals(Slice.of(dimension, value)))
                .map(Product::title)
                .findFirst()
                .orElse("");
    }

    /// Makes a product of each value; each starts as a draft with all its blanks.
    ///
    /// @param owner of all of them; empty for nobody yet
    /// @throws Failure with every problem; then none is made
    public Applied make(Dimension dimension, List<String> chosen, String owner, Actor actor) {
        if (chosen.isEmpty()) {
            throw Failure.user(
                    "NOTHING_CHOSEN", "no value is chosen; tick those that are products");
        }
        return definitions.apply(
                chosen.stream().map(value -> product(dimension, value, owner)).toList(), actor);
    }

    private Definition product(Dimension dimension, String value, String owner) {
        return foundations.edited(
                foundations.freshId(FoundationKind.PRODUCT, value),
                Map.of(
                        FoundationText.TITLE,
                        List.of(value),
                        FoundationText.OWNER,
                        List.of(owner),
                        FoundationText.STATE,
                        List.of(FoundationState.DRAFT.word()),
                        FoundationFields.SLICE,
                        List.of(dimension.name() + " = " + value)));
    }
}
