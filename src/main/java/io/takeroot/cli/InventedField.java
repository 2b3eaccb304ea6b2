package io.takeroot.cli;

import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.desk.Ask;
import io.takeroot.desk.Asker;
import io.takeroot.desk.Channel;
import io.takeroot.desk.Matter;
import io.takeroot.desk.NewRequest;
import io.takeroot.desk.Requests;
import io.takeroot.desk.Resolution;
import io.takeroot.intelligence.Evidence;
import io.takeroot.intelligence.Heard;
import io.takeroot.intelligence.InsightKind;
import io.takeroot.intelligence.InsightSearch;
import io.takeroot.intelligence.Insights;
import io.takeroot.intelligence.NewInsight;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.library.Use;
import io.takeroot.library.UseKind;
import io.takeroot.library.Uses;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.ConfigurableApplicationContext;

/// Fills a workspace with sellers, requests, insights and assets of an invented field; each
/// number of each always says the same.
final class InventedField {
    private static final int AT_ONCE = 500;
    private static final int USES_OF_AN_ASSET = 10;
    private static final int DAYS = 700;
    private static final Slug TEAM = Slug.of("invented-field");

    private final People people;
    private final Definitions definitions;
    private final Requests requests;
    private final Insights insights;
    private final Evidence evidence;
    private final Uses uses;
    private final Workspace workspace;

    InventedField(ConfigurableApplicationContext context) {
        people = context.getBean(People.class);
        definitions = context.getBean(Definitions.class);
        requests = context.getBean(Requests.class);
        insights = context.getBean(Insights.class);
        evidence = context.getBean(Evidence.class);
        uses = context.getBean(Uses.class);
        workspace = context.getBean(Workspace.class);
    }

    /// So many of each.
    record Size(int sellers, int requests, int insights, int assets) {
        Size tenth() {
            return new Size(sellers / 10, requests / 10, insights / 10, assets / 10);
        }
    }

    /// Whether the last of what is added is there.
    boolean isThere(Size size) {
        return insights.find(InsightSearch.EVERYTHING, size.insights()).size() == size.insights();
    }

    /// Adds what is missing between two sizes.
    void grow(Size from, Size to) {
        definitions.apply(
                Definitions.parse(
                        "{kind: team, key: %s, title: Invented field, sells: true}".formatted(TEAM),
                        "invented"),
                Actor.COMMAND_LINE);
        inSteps(from.sellers(), to.sellers(), this::addSellers);
        inSteps(from.assets(), to.assets(), this::addAssets);
        inSteps(from.requests(), to.requests(), this::addRequests);
        inSteps(from.insights(), to.insights(), this::addInsights);
    }

    private interface Adding {
        void add(int from, int to);
    }

    /// Many in one transaction: the bench is about pages, not about writing.
    private void inSteps(int from, int to, Adding adding) {
        for (int i = from; i < to; i += AT_ONCE) {
            int first = i;
            requests.together(() -> adding.add(first, Math.min(to, first + AT_ONCE)));
        }
    }

    private void addSellers(int from, int to) {
        for (int i = from; i < to; i++) {
            var seller = people.add("Seller " + i, address(i), Role.SELLER, Actor.COMMAND_LINE);
            people.assign(seller.id(), Optional.of(TEAM), Actor.COMMAND_LINE);
        }
    }

    private static String address(int seller) {
        return "seller" + seller + "@example.com";
    }

    private void addRequests(int from, int to) {
        var products = keys("product");
        var now = requests.now();
        for (int i = from; i < to; i++) {
            var chance = new Random(i);
            int seller = chance.nextInt(2000);
            var asker = new Asker("Seller " + seller, address(seller));
            var then = requests.at(now.minus(Duration.ofHours(chance.nextInt(24 * DAYS))));
            var id =
                    then.open(
                            new NewRequest(
                                    asker,
                                    Channel.PAGE,
                                    ask(chance),
                                    new Matter(
                                            TEAM.value(),
                                            products.get(chance.nextInt(products.size())),
                                            "",
                                            "",
                                            Optional.empty()),
                                    List.of(),
                                    ""),
                            asker.actor());
            // A desk that keeps up: one in fifty is still open.
            if (i % 50 != 0) {
                then.resolve(id, new Resolution.AsAsked("It is in the mail."), Actor.COMMAND_LINE);
            }
        }
    }

    private static Ask ask(Random chance) {
        return new Ask(
                InventedWords.sentence(chance),
                InventedWords.sentence(chance)
                        + " of "
                        + InventedWords.customer(chance)
                        + ". "
                        + InventedWords.sentence(chance));
    }

    /// One in ten speaks for a claim.
    private void addInsights(int from, int to) {
        var today = workspace.today();
        var claims = keys("claim");
        for (int i = from; i < to; i++) {
            var chance = new Random(1_000_000L + i);
            var id =
                    insights.keep(
                            NewInsight.of(
                                    Heard.of(
                                            InsightKind.SALES_CALL,
                                            InventedWords.sentence(chance)
                                                    + ", said "
                                                    + InventedWords.customer(chance)
                                                    + ": "
                                                    + InventedWords.sentence(chance),
                                            today.minusDays(chance.nextInt(DAYS)))),
                            Actor.COMMAND_LINE);
            if (i % 10 == 0) {
                var claim = claims.get(chance.nextInt(claims.size()));
                evidence.tie(id, claim, chance.nextInt(5) > 0, Actor.COMMAND_LINE);
            }
        }
    }

    private void addAssets(int from, int to) {
        var all = new ArrayList<Definition>();
        for (int i = from; i < to; i++) {
            all.addAll(Definitions.parse(asset(i), "invented"));
        }
        definitions.apply(all, Actor.COMMAND_LINE);
        for (int i = from; i < to; i++) {
            addUses(i);
        }
    }

    private static String asset(int number) {
        var chance = new Random(2_000_000L + number);
        return """
               kind: asset
               key: invented-%d
               title: "%s, sheet %d"
               type: one_pager
               audience: sellers
               owner: Seller %d
               state: published
               review_by: 2030-01-01
               content: "%s. %s."
               """
                .formatted(
                        number,
                        InventedWords.sentence(chance),
                        number,
                        number % 200,
                        InventedWords.sentence(chance),
                        InventedWords.sentence(chance));
    }

    private void addUses(int asset) {
        var chance = new Random(3_000_000L + asset);
        var now = requests.now();
        var zone = workspace.settings().zone();
        for (int i = 0; i < USES_OF_AN_ASSET; i++) {
            var at = now.minus(Duration.ofHours(chance.nextInt(24 * DAYS)));
            uses.keep(
                    new Use(
                            Slug.of("invented-" + asset),
                            UseKind.VIEW,
                            at,
                            at.atZone(zone).toLocalDate(),
                            Optional.of(address(chance.nextInt(2000))),
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    private List<String> keys(String kind) {
        return definitions.all(kind).stream().map(it -> it.key().value()).toList();
    }
}
