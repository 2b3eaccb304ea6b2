package io.takeroot.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.connect.Datasets;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import io.takeroot.workspace.Definitions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People look for what the others wrote.
class SearchPagesTests {
    @TempDir static Path folder;
    private static RunningTakeroot takeroot;
    private static Browser marketer;
    private static Browser viewer;

    @BeforeAll
    static void open() {
        takeroot = RunningTakeroot.over(folder, Map.of("takeroot.jobs", "false"));
        marketer = signedIn("mara@example.com", Role.MARKETER);
        viewer = signedIn("viewer@example.com", Role.VIEWER);
        apply(
                """
                kind: product
                key: pro
                title: Pro
                slice: {product: Pro}
                ---
                kind: competitor
                key: zoltrix
                title: Zoltrix
                description: Sells to the same people.
                ---
                kind: message
                key: pro-positioning
                title: Where Pro stands
                type: positioning
                state: draft
                product: pro
                text: For teams in a hurry
                ---
                kind: claim
                key: fast-setup
                title: Set up in a day
                text: Customers are set up in one day <script>alert(1)</script>
                state: draft
                message: pro-positioning
                ---
                kind: synonyms
                key: setup
                words: [set up, rollout]
                """);
    }

    @AfterAll
    static void close() {
        takeroot.close();
    }

    @Test
    void whatIsWrittenIsFoundAndShownSafely() {
        var page = viewer.get("/search?words=customers").body();

        assertThat(page)
                .contains("1 found", "/groundwork/claim/fast-setup", "<mark>Customers</mark>")
                .contains("&lt;script")
                .doesNotContain("<script>alert");
    }

    @Test
    void errorsAndSynonymsOfTheWorkspaceLeadThere() {
        assertThat(viewer.get("/search?words=custommers").body())
                .contains("Not every word is known", "fast-setup");
        assertThat(viewer.get("/search?words=rollout").body()).contains("fast-setup");
    }

    @Test
    void theListIsNarrowedByKindAndProduct() {
        assertThat(viewer.get("/search").body())
                .contains("Claims", "Competitors", "Products")
                .contains("Pro (3)");
        assertThat(viewer.get("/search?kind=competitor").body()).contains("1 found", "Zoltrix");
        assertThat(viewer.get("/search?words=day&product=Nothing").body())
                .contains("Nothing fits", "Search without filters");
    }

    @Test
    void aChangeIsFoundByTheNextSearch() {
        apply("kind: competitor\nkey: quorvex\ntitle: Quorvex\ndescription: New.");
        assertThat(viewer.get("/search?words=quorvex").body()).contains("1 found");

        takeroot.bean(Definitions.class).remove("competitor", Slug.of("quorvex"), Actor.TAKEROOT);
        assertThat(viewer.get("/search?words=quorvex").body()).contains("Nothing fits");
    }

    /// A change is numbered before its transaction commits: one that commits late has a lower
    /// number than others already taken in.
    @Test
    void aChangeThatCommitsLateIsTakenInToo() {
        var things = new Things();
        var following = following(things);
        var search = takeroot.bean(Search.class);

        takeroot.bean(Store.class)
                .inTransaction(
                        () -> {
                            search.changed("thing/1");
                            CompletableFuture.runAsync(
                                            () -> {
                                                search.changed("thing/2");
                                                following.catchUp();
                                            })
                                    .join();
                        });
        following.catchUp();

        assertThat(things.asked).containsSubsequence("thing/2", "thing/1");
    }

    /// What was taken in is not asked for again, nor is what went in when the index was made.
    @Test
    void aChangeIsTakenInOnce() {
        var things = new Things();
        var following = following(things);
        var search = takeroot.bean(Search.class);
        following.catchUp();

        for (int i = 0; i < 3; i++) {
            search.changed("thing/7");
            following.catchUp();
            following.catchUp();
        }

        assertThat(things.asked).filteredOn("thing/7"::equals).hasSize(3);
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() {
        // The first search makes the index.
        viewer.get("/search?words=xylograph");
        var index = takeroot.bean(SearchIndex.class);
        var state = index.state();
        index.put(
                new SearchDocument(
                        "secret/1",
                        "Confidential Xylograph",
                        "",
                        "/secret",
                        Map.of(),
                        java.time.LocalDate.EPOCH,
                        Role.LEAD));
        index.keep(state);

        assertThat(viewer.get("/search?words=xylograph").body()).doesNotContain("Confidential");
        assertThat(signedIn("lead@example.com", Role.LEAD).get("/search?words=xylograph").body())
                .contains("/secret");
    }

    @Test
    void whatNobodyFindsIsListedWithoutWhoLookedForIt() {
        viewer.get("/search?words=Pricing+matrix");
        viewer.get("/search?words=pricing++matrix");
        viewer.get("/search?words=mail+jo@example.com");

        var page = marketer.get("/search/misses").body();
        assertThat(page).contains("pricing matrix", "mail …").doesNotContain("jo@example.com");
        assertThat(marketer.get("/search/misses.csv").body()).contains("pricing matrix,2,");
        assertThat(viewer.get("/search/misses").statusCode()).isEqualTo(403);

        takeroot.bean(SearchRecord.class).refresh();
        assertThat(takeroot.bean(Datasets.class).count(Slug.of("search_misses"))).isPositive();
        assertThat(takeroot.bean(Definitions.class).find("metric", Slug.of("search_miss_share")))
                .isPresent();
        assertThat(takeroot.bean(SearchRecord.class).refresh()).isFalse();
    }

    @Test
    void theIndexIsMadeAgainFromWhatTheModulesSay() {
        var index = takeroot.bean(SearchIndex.class);
        index.clear();
        index.keep(Map.of());

        following(takeroot.context().getBeanProvider(Searchable.class).stream().toList()).catchUp();

        assertThat(viewer.get("/search?words=zoltrix").body()).contains("1 found");
    }

    /// Things that say what they are asked for.
    private static final class Things implements Searchable {
        private final List<String> asked = new java.util.concurrent.CopyOnWriteArrayList<>();

        @Override
        public String kind() {
            return "thing";
        }

        @Override
        public String title() {
            return "Things";
        }

        @Override
        public Stream<SearchDocument> all() {
            return Stream.of();
        }

        @Override
        public Optional<SearchDocument> find(String about) {
            asked.add(about);
            return Optional.empty();
        }
    }

    private static Following following(Searchable only) {
        return following(List.of(only));
    }

    private static Following following(List<Searchable> contributed) {
        var beans = new org.springframework.beans.factory.support.StaticListableBeanFactory();
        for (int i = 0; i < contributed.size(); i++) {
            beans.addBean("searchable" + i, contributed.get(i));
        }
        var following =
                new Following(
                        takeroot.bean(SearchIndex.class),
                        takeroot.bean(SearchStore.class),
                        beans.getBeanProvider(Searchable.class),
                        takeroot.bean(Definitions.class),
                        takeroot.bean(java.time.Clock.class));
        return following;
    }

    private static void apply(String yaml) {
        takeroot.bean(Definitions.class).apply(Definitions.parse(yaml, "test"), Actor.TAKEROOT);
    }

    private static Browser signedIn(String email, Role role) {
        Person person = takeroot.bean(People.class).add(email, email, role, Actor.COMMAND_LINE);
        var browser = takeroot.browser();
        browser.get(takeroot.bean(Links.class).demo(person.id()));
        return browser;
    }
}
