package io.takeroot.demo;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.Teams;
import io.takeroot.deals.Deal;
import io.takeroot.deals.Deals;
import io.takeroot.deals.Outcome;
import io.takeroot.groundwork.Products;
import io.takeroot.kernel.Slug;
import io.takeroot.library.Asset;
import io.takeroot.library.Assets;
import io.takeroot.library.Audience;
import io.takeroot.library.Shares;
import io.takeroot.library.Use;
import io.takeroot.library.UseKind;
import io.takeroot.library.Uses;
import io.takeroot.library.UsesRecord;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells how the field used the library in the last sixty days of the year. Who read what, and
/// for which deal, is invented; how the deals ended is the export's own.
@Component
final class LibraryStory {
    private static final int DAYS = 60;
    private static final long SEED = 2017;

    /// The card that sellers reach for when a deal goes well: in the story, and perhaps because
    /// of that, deals with it are won more often.
    private static final String FAVOURITE = "against-northgate";

    private final Assets assets;
    private final Uses uses;
    private final Shares shares;
    private final Deals deals;
    private final Products products;
    private final Teams teams;
    private final People people;
    private final Workspace workspace;
    private final UsesRecord record;

    LibraryStory(
            Assets assets,
            Uses uses,
            Shares shares,
            Deals deals,
            Products products,
            Teams teams,
            People people,
            Workspace workspace,
            UsesRecord record) {
        this.assets = assets;
        this.uses = uses;
        this.shares = shares;
        this.deals = deals;
        this.products = products;
        this.teams = teams;
        this.people = people;
        this.workspace = workspace;
        this.record = record;
    }

    /// Telling it again changes nothing.
    void tell() {
        if (!uses.areNone()) {
            return;
        }
        var random = new Random(SEED);
        var told = new ArrayList<Use>();
        for (var asset : assets.published()) {
            if (!asset.key().value().equals("mg-bundle-page")) {
                told.addAll(readings(asset, random));
                told.addAll(dealsOf(asset, random));
            }
        }
        uses.keep(told);
        send();
        record.refresh();
    }

    /// Sellers who look at it now and then, each of their own accord.
    private List<Use> readings(Asset asset, Random random) {
        double interest = 0.15 + 0.5 * random.nextDouble();
        var told = new ArrayList<Use>();
        for (var seller : teams.sellers()) {
            if (random.nextDouble() < interest) {
                for (int times = 1 + random.nextInt(3); times > 0; times--) {
                    var kind = random.nextInt(4) == 0 ? UseKind.COPY : UseKind.VIEW;
                    told.add(use(asset, kind, day(random), seller, Optional.empty()));
                }
            }
        }
        return told;
    }

    /// Deals of its products that somebody used it for, before they closed.
    private List<Use> dealsOf(Asset asset, Random random) {
        var names = names(asset);
        var sellers =
                teams.sellers().stream()
                        .collect(Collectors.toMap(Person::name, person -> person, (a, _) -> a));
        var begin = workspace.today().minusDays(DAYS);
        var told = new ArrayList<Use>();
        for (var deal : deals.all()) {
            var seller = sellers.get(Optional.ofNullable(deal.seller()).orElse(""));
            var closed = Optional.ofNullable(deal.closed()).orElse(workspace.today());
            var opened = Optional.ofNullable(deal.opened()).orElse(begin);
            boolean about = names.contains(Optional.ofNullable(deal.product()).orElse(""));
            if (seller != null
                    && about
                    && !closed.isBefore(begin)
                    && random.nextDouble() < chance(asset, deal)) {
                var from = opened.isBefore(begin) ? begin : opened;
                long most = Math.max(0, ChronoUnit.DAYS.between(from, closed));
                var day = from.plusDays(random.nextLong(most + 1));
                told.add(use(asset, UseKind.VIEW, day, seller, Optional.of(deal.id())));
            }
        }
        return told;
    }

    private static double chance(Asset asset, Deal deal) {
        if (!asset.key().value().equals(FAVOURITE)) {
            return 0.06;
        }
        return deal.outcome() == Outcome.WON ? 0.22 : 0.08;
    }

    private Set<String> names(Asset asset) {
        var names = new HashSet<String>();
        products.all().stream()
                .filter(product -> asset.subjects().products().contains(product.key()))
                .forEach(
                        product -> {
                            names.add(product.title());
                            names.addAll(product.slice().conditions().values());
                        });
        return names;
    }

    private LocalDate day(Random random) {
        return workspace.today().minusDays(random.nextInt(DAYS));
    }

    private static Use use(
            Asset asset, UseKind kind, LocalDate on, Person seller, Optional<String> deal) {
        return new Use(
                asset.key(),
                kind,
                on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                on,
                Optional.of(seller.email()),
                deal,
                Optional.empty());
    }

    /// A few links to customers, some of them opened.
    private void send() {
        var open = deals.matching("").filter(deal -> !deal.outcome().isClosed()).limit(6).toList();
        var sent =
                assets.published().stream()
                        .filter(asset -> asset.audience() == Audience.CUSTOMERS)
                        .map(Asset::key)
                        .limit(open.size())
                        .toList();
        for (int i = 0; i < sent.size(); i++) {
            send(sent.get(i), open.get(i), i);
        }
    }

    private void send(Slug asset, Deal deal, int opened) {
        var account = Optional.ofNullable(deal.account()).orElse("A customer");
        var seller =
                people.find(SellersStory.address(Optional.ofNullable(deal.seller()).orElse("")));
        if (seller.isPresent()) {
            var wish =
                    new Shares.Wish(
                            account, Optional.of(deal.id()), workspace.today().plusDays(DAYS));
            var link = shares.make(asset, wish, seller.get()).link();
            for (int i = 0; i < opened; i++) {
                shares.used(link, UseKind.LINK_VIEW);
            }
        }
    }
}
