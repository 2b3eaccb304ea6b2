package io.takeroot.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.PersonId;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.library.FieldUses;
import io.takeroot.library.UseKind;
import io.takeroot.workspace.Definitions;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Content from the first draft to a customer's screen, page by page.
class LibraryPagesTests {
    private static final String GROUND =
            """
            {kind: workspace, key: workspace, as_of: 2024-05-01}
            ---
            kind: team
            key: east
            title: East
            sells: true
            ---
            kind: product
            key: pro
            title: Pro
            slice: {product: Pro}
            ---
            kind: competitor
            key: northgate
            title: Northgate
            description: Sells through dealers.
            ---
            kind: message
            key: first
            title: First
            type: positioning
            product: pro
            text: It is there.
            state: draft
            ---
            kind: claim
            key: quick
            message: first
            text: It is set up in four minutes.
            state: draft
            ---
            kind: dataset
            key: offers
            key_columns: [offer]
            time: done
            ---
            kind: deals
            key: deals
            dataset: offers
            id: offer
            outcome: {column: state, won: [won], lost: [lost]}
            opened: begun
            closed: done
            seller: seller
            """;

    private static final String OFFERS =
            """
            offer,state,begun,done,seller
            A-1,open,2024-04-03,,Sam
            A-2,won,2024-01-04,2024-03-01,Sam
            """;

    private static final String READER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";

    @TempDir static Path folder;
    private static RunningTakeroot takeroot;
    private static Browser writer;
    private static Browser other;
    private static Browser seller;
    private static PersonId verifier;

    @BeforeAll
    static void open() {
        takeroot = RunningTakeroot.over(folder);
        var definitions = takeroot.bean(Definitions.class);
        definitions.apply(Definitions.parse(GROUND, "ground.yaml"), Actor.COMMAND_LINE);
        takeroot.bean(Datasets.class)
                .importFile(
                        new ImportOrder(
                                "offers.csv",
                                () ->
                                        new ByteArrayInputStream(
                                                OFFERS.getBytes(StandardCharsets.UTF_8)),
                                Optional.of(Slug.of("offers"))),
                        Actor.COMMAND_LINE);
        writer = signedIn("Mara", Role.MARKETER);
        other = signedIn("Jon", Role.LEAD);
        seller = signedIn("Sam", Role.SELLER);
        var people = takeroot.bean(People.class);
        var sam = people.find("sam@example.com").orElseThrow();
        people.assign(sam.id(), Optional.of(Slug.of("east")), Actor.COMMAND_LINE);
        verifier = people.add("Vera", "vera@example.com", Role.MARKETER, Actor.COMMAND_LINE).id();
    }

    @AfterAll
    static void close() {
        takeroot.close();
    }

    @Test
    void aCardGoesFromItsFirstDraftToTheFieldAndBack() {
        assertThat(seller.get("/library").body()).contains("Nothing here yet");
        aDraftIsWrittenAndRefusedUntilItIsWhole();
        onlySomebodyElseReviewsIt();
        aSellerFindsItAndUsesIt();
        readersKeepThePublishedWordsWhileANewDraftIsWritten();
        twoPeopleChangeTheSameWords();
        theVerifierLeaves();
        aCardForInsideHasNoLink();
    }

    private static void aDraftIsWrittenAndRefusedUntilItIsWhole() {
        assertThat(writer.get("/library/new").body()).contains("/library/new/battlecard");
        var refused =
                writer.submit(
                        "/library/new/battlecard",
                        "/library/new/battlecard",
                        Map.of("title", "", "overview", "They sell through dealers."));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("A title is needed", "They sell through dealers.");
        var wrong =
                writer.submit(
                        "/library/new/battlecard",
                        "/library/new/battlecard",
                        Map.of("title", "Northgate", "why_we_win", "claim:unheard-of"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("names the claim", "unheard-of");

        var made =
                writer.submit(
                        "/library/new/battlecard",
                        "/library/new/battlecard",
                        Map.of(
                                "title", "Against <Northgate>",
                                "audience", "sellers",
                                "competitors", "northgate",
                                "verifier", "Vera",
                                "review_by", "2024-08-01",
                                "overview", "They sell through dealers.",
                                "why_we_win", "claim:quick\nService the same day",
                                "objection", "You are new here.",
                                "answer", "Since 2009, in your own street."));
        assertThat(made.statusCode()).isEqualTo(302);
        var draft = writer.get("/library/against-northgate?draft").body();
        assertThat(draft)
                .contains(
                        "Against &lt;Northgate&gt;",
                        "It is set up in four minutes.",
                        "No evidence",
                        "Vera keeps it true",
                        "Since 2009, in your own street.");
        assertThat(seller.get("/library/against-northgate").statusCode()).isEqualTo(404);
        assertThat(seller.get("/library").body()).doesNotContain("Against");
    }

    private static void onlySomebodyElseReviewsIt() {
        var draft = "/library/against-northgate?draft";
        var own = move(writer, draft, "/review", Map.of());
        assertThat(own).contains("You wrote some of these words");
        move(other, draft, "/review", Map.of());
        assertThat(move(other, draft, "/publication", Map.of("review_by", "2024-04-01")))
                .contains("lies in the past");
        move(other, draft, "/publication", Map.of("review_by", "2024-08-01"));
        assertThat(seller.get("/library").body())
                .contains("Against &lt;Northgate&gt;", "href=\"/library/against-northgate\"");
    }

    private static void aSellerFindsItAndUsesIt() {
        assertThat(seller.get("/library?competitor=northgate").body()).contains("Against");
        assertThat(seller.get("/library?find=dealers").body()).contains("Against");
        assertThat(seller.get("/library?find=elsewhere").body()).contains("Nothing fits");
        assertThat(seller.get("/library.csv").body())
                .contains("against-northgate,Against <Northgate>,battlecard,sellers,,Northgate");

        var card = "/library/against-northgate";
        assertThat(seller.get(card).body()).contains("A-1").doesNotContain(card + "/edit", "A-2");
        seller.get(card);
        seller.submit(card, card + "/copies", Map.of());
        seller.submit(card, card + "/uses", Map.of("deal", "A-1"));
        assertThat(seller.submit(card, card + "/uses", Map.of("deal", "Z-9")).body())
                .contains("There is no deal");

        var uses = takeroot.bean(FieldUses.class);
        var key = Slug.of("against-northgate");
        assertThat(uses.kinds(key, uses.last(30)))
                .isEqualTo(Map.of(UseKind.VIEW, 2, UseKind.COPY, 1));
        assertThat(uses.of(key, uses.last(30)))
                .satisfies(
                        use -> {
                            assertThat(use.sellersUsing()).isEqualTo(1);
                            assertThat(use.sellers()).isEqualTo(1);
                            assertThat(use.dealsUsing()).isEqualTo(1);
                            assertThat(use.deals()).isEqualTo(1);
                        });
        assertThat(seller.get(card + "/field", "HX-Request", "true").body())
                .contains("1 of 1 seller", "viewed 2 times", "Too few to say: 0 closed deals");
        assertThat(seller.get("/deals/A-1").body()).contains("/library/uses?deal=A-1");
        assertThat(seller.get("/library/uses?deal=A-1").body())
                .contains("Against &lt;Northgate&gt;", "viewed by Sam");
        assertThat(seller.get("/library/field").body()).contains("East", "Against");
    }

    private static void readersKeepThePublishedWordsWhileANewDraftIsWritten() {
        change(writer, "overview", "They were sold to Helio.");

        assertThat(seller.get("/library/against-northgate").body())
                .contains("They sell through dealers.")
                .doesNotContain("Helio");
        assertThat(writer.get("/library/against-northgate").body())
                .contains("A newer one is a draft");
        assertThat(writer.get("/library/against-northgate?draft").body()).contains("Helio");
        assertThat(writer.get("/library/against-northgate/versions").body())
                .contains("<del>", "<ins>", "Version 4");
        assertThat(writer.get("/library/review").body()).contains("Not published");
    }

    private static void twoPeopleChangeTheSameWords() {
        var edit = "/library/against-northgate/edit";
        var seen = hidden(other.get(edit).body(), "seen");
        change(writer, "overview", "They are Helio now.");
        var conflict =
                other.submit(
                        edit,
                        "/library/against-northgate",
                        Map.of(
                                "seen", seen,
                                "title", "Against <Northgate>",
                                "overview", "They are gone.",
                                "competitors", "northgate",
                                "why_we_win", "claim:quick\nService the same day",
                                "verifier", "Vera",
                                "audience", "sellers",
                                "review_by", "2024-08-01",
                                "objection", "You are new here.",
                                "answer", "Since 2009, in your own street."));
        assertThat(conflict.statusCode()).isEqualTo(422);
        assertThat(conflict.body())
                .contains(
                        "changed the same while you were at it",
                        "They are gone.",
                        "They are Helio now.");
    }

    private static void theVerifierLeaves() {
        takeroot.bean(People.class).disable(verifier, Actor.COMMAND_LINE);

        assertThat(writer.get("/library/against-northgate").body())
                .contains("Jon keeps it true, as Vera left.");
    }

    private static void aCardForInsideHasNoLink() {
        var refused =
                seller.submit(
                        "/library/against-northgate/links",
                        "/library/against-northgate/links",
                        Map.of("recipient", "Ada", "deal", "", "expires_on", "2024-06-01"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("is written for people inside", "Ada");
    }

    @Test
    void aLinkOpensForACustomerAndCountsOnlyReaders() throws Exception {
        takeroot.bean(Definitions.class)
                .apply(
                        Definitions.parse(
                                """
                                kind: asset
                                key: leave-behind
                                title: Leave-behind
                                type: one_pager
                                audience: customers
                                state: published
                                review_by: 2024-09-01
                                content: "claim:quick"
                                """,
                                "asset.yaml"),
                        Actor.COMMAND_LINE);
        upload();
        var page =
                seller.submit(
                                "/library/leave-behind/links",
                                "/library/leave-behind/links",
                                Map.of(
                                        "recipient", "Ada Byron",
                                        "deal", "A-1",
                                        "expires_on", "2024-06-01"))
                        .body();
        var link = URI.create(found(page, "value=\"([^\"]+/s/[^\"]+)\""));

        var opened = get(link, READER);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(opened.body())
                .contains("It is set up in four minutes.")
                .doesNotContain("No evidence", "Ada", "/groundwork", "A-1");
        assertThat(views()).isEqualTo("0 views");
        get(URI.create(link + "/seen.gif"), READER);
        get(URI.create(link + "/seen.gif"), "curl/8.0");
        get(URI.create(link + "/seen.gif"), READER.replace("Firefox", "SkypeUriPreview"));
        assertThat(views()).isEqualTo("1 views");
        assertThat(get(URI.create(link + "x"), READER).statusCode()).isEqualTo(410);

        keepTotalsOnly();
        assertThat(views()).isEqualTo("not kept");
        var id = found(seller.get("/library/leave-behind/links").body(), "(/library/links/[^\"]+)");
        seller.submit("/library/leave-behind/links", id, Map.of());
        assertThat(get(link, READER).statusCode()).isEqualTo(410);
    }

    private static void upload() throws Exception {
        var file =
                takeroot.bean(io.takeroot.library.LibraryFiles.class)
                        .add(
                                "..\\<b>price list.html",
                                new ByteArrayInputStream(
                                        "<script>alert(1)</script>"
                                                .getBytes(StandardCharsets.UTF_8)),
                                Actor.COMMAND_LINE);
        var definitions = takeroot.bean(Definitions.class);
        var now = definitions.find("asset", Slug.of("leave-behind")).orElseThrow();
        definitions.apply(
                java.util.List.of(
                        new io.takeroot.workspace.Definition(
                                now.kind(),
                                now.key(),
                                now.body()
                                        .with(
                                                "file",
                                                io.takeroot.workspace.Node.text(
                                                        file.id().toString())))),
                Actor.COMMAND_LINE);
        var answer = seller.get("/library/leave-behind/file");
        assertThat(answer.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .doesNotContain("<b>", "\\");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/octet-stream");
    }

    private static void keepTotalsOnly() {
        assertThat(seller.get("/library/settings").statusCode()).isEqualTo(403);
        other.submit(
                "/library/settings",
                "/library/settings",
                Map.of("aggregates_only", "true", "unused_days", "60", "link_days", "30"));
    }

    private static String views() {
        var page = seller.get("/library/leave-behind/links").body();
        return page.contains("not kept")
                ? "not kept"
                : found(page, "number right minor\">(\\d+)</td>") + " views";
    }

    private static void change(Browser who, String field, String words) {
        var edit = "/library/against-northgate/edit";
        var fields =
                new java.util.HashMap<>(
                        Map.of(
                                "seen", hidden(who.get(edit).body(), "seen"),
                                "title", "Against <Northgate>",
                                "audience", "sellers",
                                "competitors", "northgate",
                                "verifier", "Vera",
                                "review_by", "2024-08-01",
                                "why_we_win", "claim:quick\nService the same day",
                                "objection", "You are new here.",
                                "answer", "Since 2009, in your own street."));
        fields.put(field, words);
        assertThat(who.submit(edit, "/library/against-northgate", fields).statusCode())
                .isEqualTo(302);
    }

    private static String move(Browser who, String page, String deed, Map<String, String> fields) {
        var all = new java.util.HashMap<>(fields);
        all.put("seen", hidden(who.get(page).body(), "seen"));
        return who.submit(page, "/library/against-northgate" + deed, all).body();
    }

    private static String hidden(String page, String name) {
        return found(page, "name=\"" + name + "\" value=\"([^\"]*)\"");
    }

    private static String found(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }

    private static java.net.http.HttpResponse<String> get(URI address, String agent)
            throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address).header("User-Agent", agent).build(),
                    BodyHandlers.ofString());
        }
    }

    private static Browser signedIn(String name, Role role) {
        var email = name.toLowerCase(java.util.Locale.ROOT) + "@example.com";
        var person = takeroot.bean(People.class).add(name, email, role, Actor.COMMAND_LINE);
        var browser = takeroot.browser();
        browser.get(takeroot.bean(Links.class).demo(person.id()));
        return browser;
    }
}
