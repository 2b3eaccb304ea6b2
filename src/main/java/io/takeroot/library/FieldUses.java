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

    /// The whole library: all sellers, those of each team that sells, and what is about each
    /// product. Deals are those of all, of the team's sellers, and of the product.
    public record Field(
            FieldUse all, Map<Team, FieldUse> byTeam, Map<Product, FieldUse> byProduct) {}

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
        var used =
                new Used(
                        uses.people(List.of(asset), time),
                        uses.deals(List.of(asset), time),
                        isKnownWho());
        return used.of(teams.sellers(), open(time));
    }

    /// Of the whole library; what was used is read once for all of it.
    public Field field(Period time) {
        var people = uses.peopleByAsset(time);
        var touched = uses.dealsByAsset(time);
        var all = new Used(together(people), together(touched), isKnownWho());
        var sellers = teams.sellers();
        var open = open(time);
        return new Field(
                all.of(sellers, open),
                byTeam(all, sellers, open),
                byProduct(people, touched, sellers, open));
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

    private Map<Product, FieldUse> byProduct(
            Map<Slug, Set<String>> people,
            Map<Slug, Set<String>> touched,
            List<Person> sellers,
            List<Deal> open) {
        var published = assets.published();
        var found = new LinkedHashMap<Product, FieldUse>();
        for (var product : products.all()) {
            var about =
                    published.stream()
                            .filter(it -> it.subjects().products().contains(product.key()))
                            .map(Asset::key)
                            .collect(Collectors.toSet());
            var used =
                    new Used(
                            together(only(about, people)),
                            together(only(about, touched)),
                            isKnownWho());
            found.put(
                    product,
                    used.of(sellers, open.stream().filter(deal -> isOf(deal, product)).toList()));
        }
        return found;
    }

    private static Map<Slug, Set<String>> only(Set<Slug> some, Map<Slug, Set<String>> each) {
        var found = new HashMap<>(each);
        found.keySet().retainAll(some);
        return found;
    }

    private static Set<String> together(Map<Slug, Set<String>> each) {
        return each.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /// Who used something, and for which deals.
    ///
    /// @param known whether it is kept who used what
    private record Used(Set<String> people, Set<String> deals, boolean known) {
        FieldUse of(List<Person> sellers, List<Deal> open) {
            return new FieldUse(
                    (int)
                            sellers.stream()
                                    .filter(seller -> people.contains(seller.email()))
                                    .count(),
                    sellers.size(),
                    (int) open.stream().filter(deal -> deals.contains(deal.id())).count(),
                    open.size(),
                    known);
        }
    }

    private Map<Team, FieldUse> byTeam(Used used, List<Person> sellers, List<Deal> open) {
        var found = new LinkedHashMap<Team, FieldUse>();
        for (var team : teams.all()) {
            if (team.sells()) {
                var members = sellers.stream().filter(it -> isIn(team, it)).toList();
                var names = members.stream().map(Person::name).collect(Collectors.toSet());
                var theirs = open.stream().filter(deal -> names.contains(seller(deal))).toList();
                found.put(team, used.of(members, theirs));
            }
        }
        return found;
    }

    private static boolean isIn(Team team, Person person) {
        return person.team().filter(team.key()::equals).isPresent();
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

    /// Whether it is kept who used what.
    public boolean isKnownWho() {
        return LibrarySettings.of(definitions).recipients();
    }

    /// Deals that were open on a day of the time.
    private List<Deal> open(Period time) {
        return deals.all().stream().filter(deal -> isOpenIn(deal, time)).toList();
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
