package io.takeroot.scorecards.web;

import io.takeroot.scorecards.Annotation;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.ui.Field;
import io.takeroot.ui.Formats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The form for an annotation, and those that there are.
///
/// @param wrong what is wrong with the form as it was sent
/// @param back where it was opened from
/// @param scorecard the same as the form carries it
public record AnnotationsView(
        List<String> wrong, List<Field> fields, String back, String scorecard, List<Line> lines) {
    private static final List<String> TYPES =
            List.of(
                    "launch",
                    "campaign",
                    "enablement",
                    "pricing",
                    "content",
                    "competitor",
                    "other");

    public AnnotationsView {
        wrong = List.copyOf(wrong);
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
    }

    /// One annotation of the list.
    public record Line(String key, String day, String title, String hint) {}

    static AnnotationsView of(
            AnnotationForm form,
            List<String> wrong,
            Scorecards scorecards,
            List<Annotation> annotations,
            Formats formats) {
        return new AnnotationsView(
                wrong,
                fields(form, scorecards),
                form.back(),
                form.scorecard(),
                annotations.reversed().stream().map(a -> line(a, formats)).toList());
    }

    private static List<Field> fields(AnnotationForm form, Scorecards scorecards) {
        var products = new LinkedHashMap<String, Field.Choice>();
        products.put("", new Field.Choice("", "All products"));
        scorecards
                .all()
                .forEach(
                        subject ->
                                subject.id()
                                        .product()
                                        .ifPresent(
                                                product ->
                                                        products.put(
                                                                product.value(),
                                                                new Field.Choice(
                                                                        product.value(),
                                                                        subject.title()))));
        var types = new ArrayList<Field.Choice>();
        types.add(new Field.Choice("", "Not said"));
        TYPES.forEach(type -> types.add(new Field.Choice(type, type)));
        return List.of(
                Field.text("title", "What happened", form.title())
                        .mandatory()
                        .withHint("A few words, as charts show them."),
                Field.of("date", "When", "date", form.date()).mandatory(),
                Field.choice("type", "Kind", form.type(), types),
                Field.choice("product", "Concerns", form.product(), List.copyOf(products.values())),
                Field.text("description", "More about it", form.description()));
    }

    private static Line line(Annotation annotation, Formats formats) {
        var products =
                annotation.products().isEmpty()
                        ? "all products"
                        : String.join(
                                ", ", annotation.products().stream().map(p -> p.value()).toList());
        return new Line(
                annotation.key().value(),
                formats.date(annotation.date()),
                annotation.title(),
                (annotation.kind().isEmpty() ? "" : annotation.kind() + ", ") + products);
    }
}
