package io.takeroot.library;

import io.takeroot.access.Person;
import io.takeroot.access.Team;
import io.takeroot.access.Teams;
import io.takeroot.deals.Deal;
import io.takeroot.deals.Deals;
import io.takeroot.groundwork.Product;
import io.takeroot.groundwork.Products;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// How much of the library the field uses: sellers and deals, per asset, product and team.
@Component
public class FieldUses {
    /// What was used and is published no more is looked past.
    private static final int SOME_ARE_GONE = 10;

    /// Counts of one asset beside each other.
    ///
    /// @param people how many different people used it, sellers or not
    public record AssetUse(int uses, int people) {}

    private final UseStore uses;
    private final Assets assets;
    private final Teams teams;
    private final Deals deals;
    private final Products products;
    private final Definitions definitions;
    private final Workspace workspace;

    FieldUses(
            UseStore uses,
            Assets assets,
            Teams teams,
            Deals deals,
            Products products,
            Definitions definitions,
            Workspace workspace) {
        this.uses = uses;
        this.assets = assets;
        this.teams = teams;
        this.deals = deals;
        this.products = products;
        this.definitions = definitions;
        this.workspace = workspace;
    }

    /// The days up to today.
    public Period last(int days) {
        var today = workspace.today();
        return new Period(today.minusDays(days - 1L), today.plusDays(1));
    }

    /// Of one asset.
    public FieldUse of(Slug asset, Period time) {
        return counted(List.of(asset), teams.sellers(), open(time, deal -> true), time);
    }

    /// Of the whole library.
    public FieldUse all(Period time) {
        return counted(List.of(), teams.sellers(), open(time, deal -> true), time);
    }

    /// How often each kind of use of an asset happened.
    public Map<UseKind, Integer> kinds(Slug asset, Period time) {
        return uses.kinds(asset, time);
    }

    /// Uses by people of each of these assets; those without any are left out.
    public Map<Slug, AssetUse> uses(Collection<Slug> some, Period time) {
        var found = new HashMap<Slug, AssetUse>();
        uses.tallies(some, time)
                .forEach(
                        (key, tally) -> found.put(key, new AssetUse(tally.uses(), tally.people())));
        return found;
    }

    /// Uses by people of the published assets that most people used, the most first.
    public Map<Asset, AssetUse> most(Period time, int many) {
        var found = new LinkedHashMap<Asset, AssetUse>();
        uses.most(time, many * SOME_ARE_GONE)
                .forEach(
                        (key, tally) ->
                                assets.published(key)
                                        .filter(it -> found.size() < many)
                                        .ifPresent(
                                                it ->
                                                        found.put(
                                                                it,
                                                                new AssetUse(
                                                                        tally.uses(),
                                                                        tally.people()))));
        return found;
    }

    /// Of what is about each product, by its title; deals are those of the product.
    public Map<Product, FieldUse> byProduct(Period time) {
        var sellers = teams.sellers();
        var published = assets.published();
        var people = uses.peopleByAsset(time);
        var touched = uses.dealsByAsset(time);
        var found = new LinkedHashMap<Product, FieldUse>();
        for (var product : products.all()) {
            var about =
                    published.stream()
                            .filter(it -> it.subjects().products().contains(product.key()))
                            .map(Asset::key)
                            .toList();
            var used = new Used(together(about, people), together(about, touched), isKnownWho());
            found.put(product, used.of(sellers, open(time, deal -> isOf(deal, product))));
        }
        return found;
    }

    private static Set<String> together(List<Slug> about, Map<Slug, Set<String>> each) {
        return about.stream()
                .flatMap(key -> each.getOrDefault(key, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /// Who used something, and for which deals.
    ///
    /// @param known whether it is kept who used what
    private record Used(Set<String> people, Set<String> deals, boolean known) {
        FieldUse of(List<Person> sellers, Set<String> open) {
            return new FieldUse(
                    (int)
                            sellers.stream()
                                    .filter(seller -> people.contains(seller.email()))
                                    .count(),
                    sellers.size(),
                    (int) open.stream().filter(deals::contains).count(),
                    open.size(),
                    known);
        }
    }

    /// Of each team that sells; deals are those of its sellers.
    public Map<Team, FieldUse> byTeam(Period time) {
        var sellers = teams.sellers();
        var found = new LinkedHashMap<Team, FieldUse>();
        teams.all().stream()
                .filter(Team::sells)
                .forEach(
                        team -> {
                            var members =
                                    sellers.stream()
                                            .filter(
                                                    it ->
                                                            it.team()
                                                                    .filter(team.key()::equals)
                                                                    .isPresent())
                                            .toList();
                            var names =
                                    members.stream().map(Person::name).collect(Collectors.toSet());
                            var open = open(time, deal -> names.contains(seller(deal)));
                            found.put(team, counted(List.of(), members, open, time));
                        });
        return found;
    }

    /// The last day on which each of these was used by anybody; those that never were are left
    /// out.
    public Map<Slug, LocalDate> lastUses(Collection<Slug> some) {
        return uses.lastUses(some);
    }

    /// Published assets that nobody used for so many days, by title.
    public List<Asset> unused(int days) {
        var used = uses.lastUses(workspace.today().minusDays(days - 1L)).keySet();
        return assets.published().stream().filter(asset -> !used.contains(asset.key())).toList();
    }

    private FieldUse counted(
            Collection<Slug> some, List<Person> sellers, Set<String> open, Period time) {
        return new Used(uses.people(some, time), uses.deals(some, time), isKnownWho())
                .of(sellers, open);
    }

    /// Whether it is kept who used what.
    public boolean isKnownWho() {
        return LibrarySettings.of(definitions).recipients();
    }

    /// Deals that were open on a day of the time.
    private Set<String> open(Period time, Predicate<Deal> which) {
        return deals.all().stream()
                .filter(deal -> isOpenIn(deal, time))
                .filter(which)
                .map(Deal::id)
                .collect(Collectors.toSet());
    }

    private static boolean isOpenIn(Deal deal, Period time) {
        var opened = deal.opened();
        var closed = deal.closed();
        return opened != null
                && opened.isBefore(time.to())
                && (closed == null || !closed.isBefore(time.from()));
    }

    private static boolean isOf(Deal deal, Product product) {
        var name = deal.product();
        return name != null
                && (name.equals(product.title())
                        || product.slice().conditions().containsValue(name));
    }

    private static String seller(Deal deal) {
        var seller = deal.seller();
        return seller == null ? "" : seller;
    }
}
