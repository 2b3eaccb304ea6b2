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
import io.takeroot.intelligence.Heard;
import io.takeroot.intelligence.InsightKind;
import io.takeroot.intelligence.Insights;
import io.takeroot.intelligence.NewInsight;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.ConfigurableApplicationContext;

/// Fills a workspace with sellers, requests, insights and assets of an invented field; each number
/// of each always says the same.
final class InventedField {
    private static final int AT_ONCE = 500;
    private static final Slug TEAM = Slug.of("invented-field");
    private static final List<String> WHAT =
            List.of(
                    "price",
                    "discount",
                    "warranty",
                    "security",
                    "migration",
                    "training",
                    "support",
                    "delivery",
                    "contract",
                    "integration",
                    "roadmap",
                    "reference",
                    "benchmark",
                    "certificate",
                    "hosting",
                    "backup",
                    "licence",
                    "audit",
                    "renewal",
                    "trial");
    private static final List<String> ABOUT =
            List.of(
                    "for hospitals",
                    "for retail chains",
                    "in a tender",
                    "after the merger",
                    "with two data centres",
                    "next to their own system",
                    "for a hundred users",
                    "before the end of the quarter",
                    "for the new buyer",
                    "on the old contract");
    private static final List<String> WISH =
            List.of(
                    "do we have a sheet on",
                    "how do we answer a question on",
                    "who can explain",
                    "what changed about",
                    "please compare ours with theirs on",
                    "need one slide on");

    private final People people;
    private final Definitions definitions;
    private final Requests requests;
    private final Insights insights;
    private final Workspace workspace;

    InventedField(ConfigurableApplicationContext context) {
        people = context.getBean(People.class);
        definitions = context.getBean(Definitions.class);
        requests = context.getBean(Requests.class);
        insights = context.getBean(Insights.class);
        workspace = context.getBean(Workspace.class);
    }

    /// So many of each.
    record Size(int sellers, int requests, int insights, int assets) {
        Size tenth() {
            return new Size(sellers / 10, requests / 10, insights / 10, assets / 10);
        }
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
            var seller =
                    people.add(
                            "Seller " + i,
                            "seller" + i + "@example.com",
                            Role.VIEWER,
                            Actor.COMMAND_LINE);
            people.assign(seller.id(), Optional.of(TEAM), Actor.COMMAND_LINE);
        }
    }

    private void addRequests(int from, int to) {
        for (int i = from; i < to; i++) {
            var chance = new Random(i);
            var asker = new Asker("Seller " + i % 2000, "seller" + i % 2000 + "@example.com");
            var id =
                    requests.open(
                            new NewRequest(
                                    asker,
                                    Channel.PAGE,
                                    new Ask(words(chance), words(chance) + ". " + words(chance)),
                                    Matter.NONE,
                                    List.of(),
                                    ""),
                            asker.actor());
            // A desk that keeps up: one in fifty is still open.
            if (i % 50 != 0) {
                requests.resolve(
                        id, new Resolution.AsAsked("It is in the mail."), Actor.COMMAND_LINE);
            }
        }
    }

    private void addInsights(int from, int to) {
        var today = workspace.today();
        for (int i = from; i < to; i++) {
            var chance = new Random(1_000_000L + i);
            insights.keep(
                    NewInsight.of(
                            Heard.of(
                                    InsightKind.SALES_CALL,
                                    words(chance) + ", they said: " + words(chance),
                                    today.minusDays(chance.nextInt(700)))),
                    Actor.COMMAND_LINE);
        }
    }

    private void addAssets(int from, int to) {
        var all = new ArrayList<Definition>();
        for (int i = from; i < to; i++) {
            var chance = new Random(2_000_000L + i);
            all.addAll(
                    Definitions.parse(
                            """
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
                                            i,
                                            words(chance),
                                            i,
                                            i % 200,
                                            words(chance),
                                            words(chance)),
                            "invented"));
        }
        definitions.apply(all, Actor.COMMAND_LINE);
    }

    private static String words(Random chance) {
        return one(WISH, chance)
                + " "
                + one(WHAT, chance)
                + " and "
                + one(WHAT, chance)
                + " "
                + one(ABOUT, chance);
    }

    /// The first ones come more often, as words do.
    private static String one(List<String> words, Random chance) {
        double share = chance.nextDouble();
        return words.get((int) (words.size() * share * share));
    }
}
