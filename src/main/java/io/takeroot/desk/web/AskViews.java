package io.takeroot.desk.web;

import io.takeroot.access.Team;
import io.takeroot.access.Teams;
import io.takeroot.desk.AskFiles;
import io.takeroot.desk.AskLink;
import io.takeroot.desk.Asker;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.groundwork.Product;
import io.takeroot.groundwork.Products;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes the form on which people ask.
@Component
class AskViews {
    private final Teams teams;
    private final Products products;
    private final Groundwork groundwork;

    AskViews(Teams teams, Products products, Groundwork groundwork) {
        this.teams = teams;
        this.products = products;
        this.groundwork = groundwork;
    }

    /// A form as somebody filled it.
    ///
    /// @param remembered who asks, as their device knows
    record Typed(AskForm form, AskCookie.Who remembered, List<Problem> problems) {}

    /// For people who are signed in.
    AskView inside(AskForm form, List<Problem> problems) {
        return view("/ask", new Typed(form, AskCookie.Who.NOBODY, problems), List.of(), false);
    }

    /// For whoever has the link.
    AskView outside(String token, AskLink link, Typed typed) {
        return view("/ask/from/" + token, typed, who(typed.form()), link.team().isEmpty());
    }

    private AskView view(String action, Typed typed, List<Field> who, boolean asksTeam) {
        var form = typed.form();
        var remembered = typed.remembered();
        boolean known = !who.isEmpty() && remembered.isKnown() && typed.problems().isEmpty();
        var more = more(form, asksTeam);
        return new AskView(
                action,
                form.asking(),
                form.ask(),
                known ? new Asker(remembered.name(), remembered.email()).name() : "",
                who,
                more,
                more.stream().anyMatch(field -> !field.value().isEmpty()),
                AskFiles.endings(),
                typed.problems());
    }

    private static List<Field> who(AskForm form) {
        return List.of(
                Field.text("name", "Your name", form.name()).mandatory().completedBy("name"),
                Field.of("email", "Your e-mail address", "email", form.email())
                        .withHint("The answer goes there.")
                        .mandatory()
                        .completedBy("email"));
    }

    private List<Field> more(AskForm form, boolean asksTeam) {
        var fields = new ArrayList<Field>();
        if (asksTeam && !teams.all().isEmpty()) {
            fields.add(
                    choice("team", "Your team", form.team(), teams.all().stream().map(this::team)));
        }
        fields.add(
                choice(
                        "product",
                        "Product",
                        form.product(),
                        products.all().stream().map(this::product)));
        fields.add(choice("competitor", "Competitor", form.competitor(), competitors()));
        fields.add(
                Field.text("deal", "Deal", form.deal())
                        .withHint("Its number or name, if it is for one."));
        fields.add(Field.of("neededBy", "Needed by", "date", form.neededBy()));
        return fields;
    }

    private Stream<Field.Choice> competitors() {
        return groundwork.foundations(FoundationKind.COMPETITOR).stream()
                .map(it -> new Field.Choice(it.id().key().value(), it.title()));
    }

    private Field.Choice team(Team team) {
        return new Field.Choice(team.key().value(), team.title());
    }

    private Field.Choice product(Product product) {
        return new Field.Choice(product.key().value(), product.title());
    }

    private static Field choice(
            String name, String label, String value, Stream<Field.Choice> choices) {
        var none = Stream.of(new Field.Choice("", "None"));
        return Field.choice(name, label, value, Stream.concat(none, choices).toList());
    }
}
