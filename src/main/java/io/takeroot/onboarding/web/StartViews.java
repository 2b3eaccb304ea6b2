package io.takeroot.onboarding.web;

import io.takeroot.connect.Datasets;
import io.takeroot.kernel.Problem;
import io.takeroot.onboarding.FirstScorecards;
import io.takeroot.onboarding.Proposal;
import io.takeroot.onboarding.Role;
import io.takeroot.onboarding.Template;
import io.takeroot.ui.Field;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Turns proposals into what the pages print.
@Component
class StartViews {
    private final FirstScorecards first;
    private final Datasets datasets;
    private final Workspace workspace;

    StartViews(FirstScorecards first, Datasets datasets, Workspace workspace) {
        this.first = first;
        this.datasets = datasets;
        this.workspace = workspace;
    }

    StartView start(List<Problem> problems) {
        return new StartView(first.proposals().stream().map(this::table).toList(), problems);
    }

    private StartView.TableView table(Proposal proposal) {
        var key = proposal.dataset().key();
        return new StartView.TableView(
                proposal.dataset().title(),
                formats().count(datasets.count(key), "row", "rows"),
                proposal.template().title(),
                proposal.template().sentence(),
                "/start/" + key);
    }

    ShapeForm proposed(Proposal proposal, String owner) {
        var values =
                Map.of(
                        "stage", valuesOf(proposal, proposal.column("stage").orElse("")),
                        "product", valuesOf(proposal, proposal.column("product").orElse("")));
        return ShapeForm.proposed(proposal, values, owner, first.isOld(proposal));
    }

    ShapeView shape(Proposal proposal, ShapeForm form, List<Problem> problems) {
        var url = "/start/" + proposal.dataset().key();
        var wish = form.wish();
        return new ShapeView(
                url,
                wish.template().word(),
                wish.template().sentence(),
                Stream.of(Template.values())
                        .map(
                                kind ->
                                        new ShapeView.KindView(
                                                kind.title(),
                                                url + "?kind=" + kind.word(),
                                                kind == wish.template()))
                        .toList(),
                wish.template().roles().stream().map(role -> field(role, proposal, form)).toList(),
                stages(proposal, form),
                valuesOf(proposal, wish.roles().getOrDefault("product", "")).stream()
                        .map(
                                value ->
                                        new ShapeView.TickView(
                                                "products",
                                                value,
                                                value,
                                                wish.products().contains(value)))
                        .toList(),
                List.of(
                        Field.text("growth", "Growth wanted in the next quarter", wish.growth())
                                .withHint(
                                        "For amounts, over the last quarter; rates and averages"
                                                + " are to hold. Each target can be changed later.")
                                .mandatory(),
                        Field.person("owner", "Owner", wish.owner())
                                .withHint("Who answers for the numbers, to begin with.")),
                old(proposal, form),
                problems);
    }

    private List<ShapeView.StageView> stages(Proposal proposal, ShapeForm form) {
        return valuesOf(proposal, form.wish().roles().getOrDefault("stage", "")).stream()
                .map(
                        value ->
                                new ShapeView.StageView(
                                        "stage:" + value,
                                        value,
                                        form.wish().won().contains(value)
                                                ? "won"
                                                : form.wish().lost().contains(value) ? "lost" : ""))
                .toList();
    }

    private List<ShapeView.TickView> old(Proposal proposal, ShapeForm form) {
        return first.isOld(proposal)
                ? List.of(
                        new ShapeView.TickView(
                                "look-back",
                                "yes",
                                "The data end on "
                                        + proposal.through().map(formats()::date).orElse("")
                                        + ": look at everything as of that day",
                                form.wish().lookBack()))
                : List.of();
    }

    private static Field field(Role role, Proposal proposal, ShapeForm form) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", role.required() ? "Choose a column" : "None"));
        var splits = role.key().equals("stage") || role.key().equals("product");
        role.candidates(proposal.columns()).stream()
                .filter(column -> !splits || proposal.dataset().dimensions().contains(column))
                .forEach(column -> choices.add(new Field.Choice(column, column)));
        var field =
                Field.choice(role.key(), role.label(), form.column(role), choices)
                        .withHint(role.hint());
        return role.required() ? field.mandatory() : field;
    }

    private List<String> valuesOf(Proposal proposal, String column) {
        return column.isEmpty() ? List.of() : first.values(proposal, column);
    }

    private Formats formats() {
        var settings = workspace.settings();
        return new Formats(settings.zone(), settings.calendar());
    }
}
