package io.takeroot.demo;

import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.RowsPage;
import io.takeroot.connect.RowsQuery;
import io.takeroot.deals.Deal;
import io.takeroot.deals.Deals;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The sales agents of the export who worked on a deal, as people of their office's team. Their
/// addresses are invented.
@Component
final class SellersStory {
    private static final Slug OFFICES = Slug.of("teams");
    private static final int MOST = 1_000;

    private final People people;
    private final Deals deals;
    private final Datasets datasets;

    SellersStory(People people, Deals deals, Datasets datasets) {
        this.people = people;
        this.deals = deals;
        this.datasets = datasets;
    }

    /// Telling it again changes nothing.
    void tell(Actor actor) {
        var offices = offices();
        deals.all().stream()
                .map(Deal::seller)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(java.util.TreeSet::new))
                .forEach(name -> tell(name, Optional.ofNullable(offices.get(name)), actor));
    }

    private void tell(String name, Optional<Slug> team, Actor actor) {
        var email = address(name);
        if (people.find(email).isEmpty()) {
            var person = people.add(name, email, Role.SELLER, actor);
            people.assign(person.id(), team, actor);
        }
    }

    static String address(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
    }

    private Map<String, Slug> offices() {
        var page = datasets.rows(RowsQuery.first(OFFICES, MOST));
        int agent = column(page, "sales_agent");
        int office = column(page, "regional_office");
        var offices = new HashMap<String, Slug>();
        for (var row : page.rows()) {
            row.values()
                    .get(agent)
                    .ifPresent(
                            name ->
                                    row.values()
                                            .get(office)
                                            .ifPresent(
                                                    at ->
                                                            offices.put(
                                                                    name.toString(),
                                                                    Slug.from(at.toString()))));
        }
        return offices;
    }

    private static int column(RowsPage page, String name) {
        return page.columns().stream().map(RowsPage.Column::name).toList().indexOf(name);
    }
}
