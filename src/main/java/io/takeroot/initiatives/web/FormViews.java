package io.takeroot.initiatives.web;

import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.groundwork.Products;
import io.takeroot.initiatives.Initiative;
import io.takeroot.initiatives.Objectives;
import io.takeroot.kernel.Problem;
import io.takeroot.metrics.Metrics;
import io.takeroot.ui.Field;
import io.takeroot.workspace.Saved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts together the form of an initiative, with everything that may be chosen on it.
@Component
final class FormViews {
    private final Products products;
    private final Groundwork groundwork;
    private final Objectives objectives;
    private final Metrics metrics;

    FormViews(Products products, Groundwork groundwork, Objectives objectives, Metrics metrics) {
        this.products = products;
        this.groundwork = groundwork;
        this.objectives = objectives;
        this.metrics = metrics;
    }

    /// Where the form comes from and goes to.
    ///
    /// @param template key of a new one's template, else empty
    record Way(String action, String back, String template) {}

    FormView view(
            InitiativeForm form, Way way, List<Problem> problems, List<Saved.Conflict> conflict) {
        return new FormView(
                way.action(),
                way.back(),
                form.seen(),
                way.template(),
                problems,
                conflict,
                what(form),
                when(form),
                groups(form),
                form.reshaped("deliverable", form.deliverables(), FormView.DeliverableRow.BLANK),
                form.reshaped("indicator", form.indicators(), FormView.IndicatorRow.BLANK),
                new FormView.Choices(metrics(), grains()),
                comparison(form),
                form.text("next"));
    }

    private List<Field> what(InitiativeForm form) {
        var types =
                Arrays.stream(Initiative.Type.values())
                        .map(InitiativeWords::word)
                        .map(word -> new Field.Choice(word, InitiativeWords.capital(word)))
                        .toList();
        var goals =
                Stream.concat(
                                Stream.of(new Field.Choice("", "None yet")),
                                objectives.all().stream()
                                        .map(
                                                one ->
                                                        new Field.Choice(
                                                                one.key().value(), one.title())))
                        .toList();
        return List.of(
                Field.text("title", "Title", form.text("title")).mandatory(),
                Field.choice("type", "Type", form.text("type"), types),
                Field.choice("tier", "Tier", form.text("tier"), tiers())
                        .withHint("For launches: 0 is the largest."),
                Field.choice("objective", "Objective", form.text("objective"), goals)
                        .withHint("The number that it serves."),
                Field.person("owner", "Owner", form.text("owner")));
    }

    private static List<Field.Choice> tiers() {
        return List.of(
                new Field.Choice("", "None"),
                new Field.Choice("0", "0"),
                new Field.Choice("1", "1"),
                new Field.Choice("2", "2"),
                new Field.Choice("3", "3"));
    }

    private static List<Field> when(InitiativeForm form) {
        return List.of(
                Field.of("start", "First day", "date", form.text("start"))
                        .withHint("Its effect is measured from then on."),
                Field.of("end", "Last day", "date", form.text("end"))
                        .withHint("Empty while nobody knows."),
                Field.text("amount", "Budget", form.text("amount")),
                Field.text("currency", "Currency", form.text("currency")),
                Field.text("effort", "Effort in hours", form.text("effort")));
    }

    private List<FormView.Group> groups(InitiativeForm form) {
        var groups = new ArrayList<FormView.Group>();
        var offered =
                products.all().stream()
                        .map(one -> new Field.Choice(one.key().value(), one.title()))
                        .toList();
        groups.add(group("products", "Products", "None means all of them.", offered, form));
        groups.add(keys("segments", "Segments", FoundationKind.SEGMENT, form));
        groups.add(keys("competitors", "Competitors", FoundationKind.COMPETITOR, form));
        groups.add(
                group(
                        "stands_on",
                        "Stands on",
                        "Foundations that must hold for it to work; stale ones are warned of.",
                        foundations(),
                        form));
        return groups.stream().filter(group -> !group.boxes().isEmpty()).toList();
    }

    private FormView.Group keys(
            String name, String title, FoundationKind kind, InitiativeForm form) {
        var offered =
                groundwork.foundations(kind).stream()
                        .map(one -> new Field.Choice(one.id().key().value(), one.title()))
                        .toList();
        return group(name, title, "", offered, form);
    }

    private List<Field.Choice> foundations() {
        return groundwork.foundations().stream()
                .filter(one -> one.id().kind() != FoundationKind.PRODUCT)
                .sorted(
                        Comparator.comparing((Foundation one) -> one.id().kind())
                                .thenComparing(Foundation::title))
                .map(
                        one ->
                                new Field.Choice(
                                        one.id().toString(),
                                        one.id().kind().title() + ": " + one.title()))
                .toList();
    }

    /// What was ticked stays to be seen, also when it is not there any more.
    private static FormView.Group group(
            String name,
            String title,
            String hint,
            List<Field.Choice> offered,
            InitiativeForm form) {
        var ticked = new LinkedHashSet<>(form.all(name));
        var boxes = new ArrayList<FormView.Box>();
        for (var choice : offered) {
            boxes.add(
                    new FormView.Box(
                            choice.value(), choice.label(), ticked.remove(choice.value())));
        }
        ticked.forEach(gone -> boxes.add(new FormView.Box(gone, gone + " (missing)", true)));
        return new FormView.Group(name, title, hint, boxes);
    }

    private List<Field.Choice> metrics() {
        return Stream.concat(
                        Stream.of(new Field.Choice("", "Choose a metric")),
                        metrics.all().stream()
                                .map(one -> new Field.Choice(one.key().value(), one.title())))
                .toList();
    }

    private static List<Field.Choice> grains() {
        return List.of(
                new Field.Choice("", "As it is read"),
                new Field.Choice("week", "Week"),
                new Field.Choice("month", "Month"),
                new Field.Choice("quarter", "Quarter"),
                new Field.Choice("year", "Year"));
    }

    private static List<Field> comparison(InitiativeForm form) {
        return List.of(
                Field.choice(
                        "compare",
                        "Compared with",
                        form.text("compare"),
                        List.of(
                                new Field.Choice("none", "Its own past only"),
                                new Field.Choice("others", "Others that it does not touch"),
                                new Field.Choice("randomised", "A group chosen by chance"))),
                Field.text("dimension", "Dimension", form.text("dimension"))
                        .withHint("By which they differ, such as product."),
                Field.text("without", "Without", form.text("without"))
                        .withHint("For others: values that it touches too, with commas."),
                Field.text("treated", "Treated group", form.text("treated"))
                        .withHint("For a group chosen by chance."),
                Field.text("control", "Control group", form.text("control")));
    }
}
