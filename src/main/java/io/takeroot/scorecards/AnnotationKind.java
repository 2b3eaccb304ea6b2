package io.takeroot.scorecards;

import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import io.takeroot.workspace.Node;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/// The kind `annotation`.
@Component
final class AnnotationKind implements DefinitionKind {
    static final String NAME = "annotation";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        var annotation = read(definition, problems);
        var metrics = new KnownMetrics(known);
        for (var product : annotation.products()) {
            if (!metrics.hasProduct(product)) {
                problems.add(
                        new Problem(
                                "UNKNOWN_PRODUCT",
                                definition.place(),
                                "annotation "
                                        + definition.key()
                                        + " names the product '"
                                        + product
                                        + "', which is not defined; define it or leave it out"));
            }
        }
    }

    static Annotation read(Definition definition, List<Problem> problems) {
        var fields = definition.fields(problems);
        if (!fields.has("date")) {
            fields.problem(
                    "MISSING_FIELD",
                    fields.place(),
                    "annotation " + definition.key() + " has no 'date'; add date: 2017-06-15");
        }
        var products = new LinkedHashSet<Slug>();
        for (var name : fields.texts("products")) {
            if (Slug.isSlug(name)) {
                products.add(Slug.of(name));
            } else {
                fields.problem(
                        "WRONG_VALUE",
                        fields.place("products"),
                        "'" + name + "' in 'products' is not a product's key, such as gtx-pro");
            }
        }
        var annotation =
                new Annotation(
                        definition.key(),
                        fields.text("title"),
                        fields.day("date").orElse(LocalDate.EPOCH),
                        fields.optionalText("type").orElse(""),
                        fields.optionalText("description").orElse(""),
                        products);
        fields.unknownFieldsAreProblems();
        return annotation;
    }

    static Definition write(Annotation annotation) {
        var body = new LinkedHashMap<String, Node>();
        body.put("title", Node.text(annotation.title()));
        body.put("date", Node.text(annotation.date().toString()));
        if (!annotation.kind().isEmpty()) {
            body.put("type", Node.text(annotation.kind()));
        }
        if (!annotation.description().isEmpty()) {
            body.put("description", Node.text(annotation.description()));
        }
        if (!annotation.products().isEmpty()) {
            body.put(
                    "products",
                    Node.texts(annotation.products().stream().map(Slug::value).toList()));
        }
        return new Definition(NAME, annotation.key(), Node.mapping(body));
    }
}
