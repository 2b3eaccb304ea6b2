package io.takeroot.initiatives.web;

import io.takeroot.groundwork.Products;
import io.takeroot.initiatives.Initiative;
import io.takeroot.initiatives.Initiatives;
import io.takeroot.initiatives.Objective;
import io.takeroot.initiatives.Objectives;
import io.takeroot.ui.Field;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts together what the list of initiatives shows.
@Component
final class InitiativesViews {
    private final Initiatives initiatives;
    private final Objectives objectives;
    private final Products products;
    private final Workspace workspace;

    InitiativesViews(
            Initiatives initiatives,
            Objectives objectives,
            Products products,
            Workspace workspace) {
        this.initiatives = initiatives;
        this.objectives = objectives;
        this.products = products;
        this.workspace = workspace;
    }

    InitiativeWords words() {
        var settings = workspace.settings();
        return new InitiativeWords(
                new Formats(settings.zone(), settings.calendar()), workspace.today(), products);
    }

    InitiativesView view(InitiativeSearch search, boolean changeable) {
        var all = initiatives.all();
        var found = found(search);
        var timeline = TimelineViews.over(found, words());
        var lines = found.stream().map(one -> line(one, timeline)).toList();
        return new InitiativesView(
                search.shown(),
                shapes(search),
                filters(search, all),
                search.find(),
                search.url("/initiatives.csv"),
                all.size(),
                Stream.of(Initiative.State.values()).map(state -> column(state, lines)).toList(),
                heads(search),
                lines,
                timeline.months(),
                changeable);
    }

    List<Initiative> found(InitiativeSearch search) {
        return initiatives.all().stream().filter(search::finds).sorted(search.order()).toList();
    }

    private InitiativesView.Line line(Initiative initiative, TimelineViews timeline) {
        var words = timeline.words();
        return new InitiativesView.Line(
                initiative.url(),
                initiative.title(),
                InitiativeWords.type(initiative),
                InitiativeWords.tone(initiative.state()),
                InitiativeWords.state(initiative.state()),
                initiative.owner(),
                objective(initiative),
                words.days(initiative),
                words.products(initiative),
                words.delivered(initiative),
                warning(initiative),
                words.hours(initiative),
                timeline.bar(initiative));
    }

    private String objective(Initiative initiative) {
        return initiative.objective().flatMap(objectives::find).map(Objective::title).orElse("");
    }

    /// What keeps a draft from starting, or that it started all the same.
    private String warning(Initiative initiative) {
        int unmet = initiatives.gate(initiative.key()).unmet().size();
        if (initiative.state() == Initiative.State.DRAFT) {
            return unmet == 0
                    ? ""
                    : "Gate closed: "
                            + unmet
                            + (unmet == 1 ? " thing is" : " things are")
                            + " missing";
        }
        return initiatives.overrides(initiative.key()).isEmpty() ? "" : "Started past the gate";
    }

    private static List<InitiativesView.Choice> shapes(InitiativeSearch search) {
        return InitiativeSearch.SHAPES.stream()
                .map(
                        shape ->
                                new InitiativesView.Choice(
                                        InitiativeWords.capital(shape),
                                        search.as(shape).url("/initiatives"),
                                        shape.equals(search.shown())))
                .toList();
    }

    private static InitiativesView.Column column(
            Initiative.State state, List<InitiativesView.Line> lines) {
        var title = InitiativeWords.state(state);
        var meaning =
                switch (state) {
                    case DRAFT -> "being prepared";
                    case STARTED -> "under way";
                    case FINISHED -> "done, judged by what it moved";
                    case STOPPED -> "ended before its time";
                };
        return new InitiativesView.Column(
                title, meaning, lines.stream().filter(line -> line.state().equals(title)).toList());
    }

    private static List<InitiativesView.Head> heads(InitiativeSearch search) {
        return Stream.of("title", "state", "type", "owner", "start", "effort")
                .map(column -> head(column, search))
                .toList();
    }

    private static InitiativesView.Head head(String column, InitiativeSearch search) {
        var sort =
                search.sort().equals(column)
                        ? "ascending"
                        : search.sort().equals("-" + column) ? "descending" : "";
        var title =
                switch (column) {
                    case "title" -> "Initiative";
                    case "start" -> "Days";
                    default -> InitiativeWords.capital(column);
                };
        return new InitiativesView.Head(
                title, search.sortedBy(column).url("/initiatives"), sort, column.equals("effort"));
    }

    private static List<Field> filters(InitiativeSearch search, List<Initiative> all) {
        return List.of(
                choice("type", "Type", search.type(), words(Initiative.Type.values())),
                choice("state", "State", search.state(), words(Initiative.State.values())),
                choice(
                        "owner",
                        "Owner",
                        search.owner(),
                        all.stream()
                                .map(Initiative::owner)
                                .filter(owner -> !owner.isEmpty())
                                .distinct()
                                .sorted()
                                .toList()));
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(InitiativeWords::word).toList();
    }

    private static Field choice(String name, String label, String value, List<String> values) {
        var choices =
                Stream.concat(
                                Stream.of(new Field.Choice("", "All")),
                                values.stream()
                                        .map(
                                                one ->
                                                        new Field.Choice(
                                                                one, InitiativeWords.capital(one))))
                        .toList();
        return Field.choice(name, label, value, choices);
    }
}
