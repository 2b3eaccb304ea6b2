package io.takeroot.onboarding;

import io.takeroot.connect.Dataset;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ValueKind;
import io.takeroot.groundwork.ProductValues;
import io.takeroot.groundwork.Products;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Node;
import io.takeroot.workspace.Settings;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes a first scorecard of a loaded table: the front door of the module.
@Component
public class FirstScorecards {
    /// Data that end earlier than this many days ago are an old export.
    private static final int FRESH_DAYS = 45;

    private final Datasets datasets;
    private final ProductValues values;
    private final Products products;
    private final Definitions definitions;
    private final Workspace workspace;

    FirstScorecards(
            Datasets datasets,
            ProductValues values,
            Products products,
            Definitions definitions,
            Workspace workspace) {
        this.datasets = datasets;
        this.values = values;
        this.products = products;
        this.definitions = definitions;
        this.workspace = workspace;
    }

    /// What could be made of each table that holds days, in the order of their keys.
    ///
    /// Not of those that Takeroot writes itself: their metrics come ready-made.
    public List<Proposal> proposals() {
        return datasets.all().stream()
                .filter(this::isLoadedByPeople)
                .flatMap(dataset -> proposal(dataset).stream())
                .toList();
    }

    private boolean isLoadedByPeople(Dataset dataset) {
        return datasets.syncs(dataset.key()).stream()
                .anyMatch(sync -> !sync.actor().equals(Actor.TAKEROOT));
    }

    /// The same for one table and, if wanted, another template than the recognised one.
    public Optional<Proposal> proposal(Slug dataset, Optional<Template> template) {
        return datasets.find(dataset)
                .flatMap(this::proposal)
                .map(
                        found ->
                                template.map(
                                                other ->
                                                        proposal(
                                                                found.dataset(),
                                                                other,
                                                                found.columns()))
                                        .orElse(found));
    }

    private Optional<Proposal> proposal(Dataset dataset) {
        if (datasets.count(dataset.key()) == 0) {
            return Optional.empty();
        }
        var columns = datasets.kinds(dataset.key());
        return Proposal.recognised(columns).map(kind -> proposal(dataset, kind, columns));
    }

    private Proposal proposal(Dataset dataset, Template template, Map<String, ValueKind> columns) {
        var roles = Proposal.roles(template, columns);
        return new Proposal(
                dataset,
                template,
                roles,
                columns,
                Optional.ofNullable(roles.get("day"))
                        .flatMap(day -> datasets.lastDay(dataset.key(), day)));
    }

    /// The values of a column that splits the table, those with the most rows first; empty for
    /// one that does not.
    public List<String> values(Proposal proposal, String column) {
        return values.dimensions().stream()
                .filter(dimension -> dimension.dataset().equals(proposal.dataset().key()))
                .filter(dimension -> dimension.name().equals(column))
                .flatMap(dimension -> values.values(dimension).stream())
                .map(ProductValues.Value::value)
                .toList();
    }

    /// Whether the data end so long ago that today says little about them.
    public boolean isOld(Proposal proposal) {
        return proposal.through()
                .filter(day -> day.isBefore(workspace.today().minusDays(FRESH_DAYS)))
                .isPresent();
    }

    /// Makes metrics, products and a scorecard; all or none.
    ///
    /// @return the scorecard to look at
    /// @throws Failure with every problem of what was chosen
    public ScorecardId make(Proposal proposal, Wish wish, Actor actor) {
        complain(wish);
        var made = new ArrayList<Definition>();
        var day =
                wish.lookBack()
                        ? wish.column("day")
                                .flatMap(
                                        column ->
                                                datasets.lastDay(proposal.dataset().key(), column))
                        : Optional.<LocalDate>empty();
        day.map(this::settingsOn).ifPresent(made::add);
        var measures = new Measures(wish, proposal.dataset().key(), suffix(proposal)).all();
        measures.forEach(measure -> made.add(measure.metric()));
        var quarter = quarter(day.orElseGet(workspace::today));
        var cards = new FirstCards(measures, wish, quarter, calendar());
        var key = free("overall", proposal);
        made.add(cards.overall(key, proposal.dataset().title()));
        if (!wish.products().isEmpty() || !products.all().isEmpty()) {
            made.add(cards.forEachProduct(free("product", proposal)));
        }
        definitions.apply(Stream.concat(productsOf(wish), made.stream()).toList(), actor);
        return ScorecardId.overall(key);
    }

    private static void complain(Wish wish) {
        var missing =
                wish.template().roles().stream()
                        .filter(Role::required)
                        .filter(role -> wish.column(role.key()).isEmpty())
                        .map(Role::label)
                        .toList();
        if (!missing.isEmpty()) {
            throw Failure.user(
                    "COLUMN_NOT_CHOSEN",
                    "no column is chosen for "
                            + String.join(" and ", missing)
                            + "; choose one, or another kind of table");
        }
        if (wish.template() == Template.DEALS && wish.won().isEmpty()) {
            throw Failure.user(
                    "STAGE_NOT_CHOSEN",
                    "no stage means won; tick the one that a deal has once it is won");
        }
    }

    private Stream<Definition> productsOf(Wish wish) {
        var column = wish.column("product").orElse("");
        return wish.products().stream()
                .filter(value -> !value.isBlank())
                .filter(
                        value ->
                                products.all().stream()
                                        .noneMatch(
                                                known ->
                                                        value.equals(
                                                                known.slice()
                                                                        .conditions()
                                                                        .get(column))))
                .map(
                        value -> {
                            var fields = new LinkedHashMap<String, Node>();
                            fields.put("title", Node.text(value));
                            fields.put("owner", Node.text(wish.owner()));
                            fields.put("slice", Node.mapping(Map.of(column, Node.text(value))));
                            return new Definition(
                                    "product", Slug.from(value), Node.mapping(fields));
                        });
    }

    private Definition settingsOn(LocalDate day) {
        var now = workspace.settings();
        return workspace.definition(
                new Settings(
                        now.name(),
                        now.zone(),
                        now.currency(),
                        now.calendar(),
                        Optional.of(day),
                        now.holidays()));
    }

    /// Keys of a second table's metrics and scorecards carry its name.
    private String suffix(Proposal proposal) {
        var plain = new Measures(wishless(proposal), proposal.dataset().key(), "");
        boolean taken =
                plain.all().stream()
                        .map(measure -> measure.metric().key())
                        .anyMatch(key -> definitions.find("metric", key).isPresent());
        return taken ? proposal.dataset().key().value().replace('-', '_') : "";
    }

    private static Wish wishless(Proposal proposal) {
        return new Wish(
                proposal.template(),
                proposal.roles(),
                List.of("won"),
                List.of("lost"),
                List.of(),
                "",
                "",
                false);
    }

    private Slug free(String wanted, Proposal proposal) {
        var key = Slug.of(wanted);
        return definitions.find("scorecard", key).isEmpty()
                ? key
                : Slug.of(wanted + "-" + proposal.dataset().key());
    }

    /// The last quarter that is over.
    private Period quarter(LocalDate today) {
        var now = Grain.QUARTER.periodOf(today.plusDays(1), calendar());
        return Grain.QUARTER.periodOf(now.from().minusDays(1), calendar());
    }

    private FiscalCalendar calendar() {
        return workspace.settings().calendar();
    }
}
