package io.takeroot.library.web;

import static io.takeroot.library.web.LibraryCompany.found;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.intelligence.Evidence;
import io.takeroot.intelligence.Heard;
import io.takeroot.intelligence.InsightKind;
import io.takeroot.intelligence.Insights;
import io.takeroot.intelligence.NewInsight;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.library.Assets;
import io.takeroot.library.FieldUses;
import io.takeroot.library.LibraryFiles;
import io.takeroot.library.Use;
import io.takeroot.library.Uses;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Content on its way out: files that are put to it, links that open it, and what is kept of
/// that.
final class LibraryLinksTests {
    private static final String READER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";

    @TempDir static Path folder;
    private static RunningTakeroot takeroot;
    private static Browser writer;
    private static Browser other;
    private static Browser seller;

    @BeforeAll
    static void open() {
        takeroot = LibraryCompany.over(folder);
        writer = LibraryCompany.signedIn(takeroot, "Mara", Role.MARKETER);
        other = LibraryCompany.signedIn(takeroot, "Jon", Role.LEAD);
        seller = LibraryCompany.signedIn(takeroot, "Sam", Role.SELLER);
    }

    @AfterAll
    static void close() {
        takeroot.close();
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

        seller.submit("/library/leave-behind", "/library/leave-behind/uses", Map.of("deal", "A-1"));
        assertThat(takeroot.bean(Uses.class).ofDeal("A-1", 50))
                .anyMatch(use -> use.person().isPresent());

        keepTotalsOnly();
        assertThat(views()).isEqualTo("not kept");
        seller.submit("/library/leave-behind", "/library/leave-behind/uses", Map.of("deal", "A-1"));
        var uses = takeroot.bean(Uses.class).ofDeal("A-1", 50);
        assertThat(uses).hasSizeGreaterThan(1).allMatch(LibraryLinksTests::tellsNobody);
        var field = takeroot.bean(FieldUses.class);
        assertThat(field.field(field.last(90)).all().sellersUsing()).isZero();
        assertThat(seller.get("/library/leave-behind/field").body())
                .contains("only totals are kept");
        var id = found(seller.get("/library/leave-behind/links").body(), "(/library/links/[^\"]+)");
        seller.submit("/library/leave-behind/links", id, Map.of());
        assertThat(get(link, READER).statusCode()).isEqualTo(410);
    }

    /// Nothing of a claim is remembered between two readings of a page: what is tied now is
    /// what the next reader sees, on every asset that uses it.
    @Test
    void aClaimWhoseEvidenceChangedMarksEveryAssetThatUsesItAtOnce() {
        var pages = List.of("/library/uses-1", "/library/uses-2", "/library/uses-3");
        for (var page : pages) {
            using(page.substring("/library/".length()));
        }
        var bare = shown(pages);

        tie("It was up before lunch.", true);
        var backed = shown(pages);
        tie("It took us a week.", false);
        var contested = shown(pages);

        assertThat(bare).containsOnly("No evidence");
        assertThat(backed).containsOnly("Backed");
        assertThat(contested).containsOnly("Contested");
    }

    private static List<String> shown(List<String> pages) {
        return pages.stream()
                .map(page -> found(seller.get(page).body(), "(No evidence|Backed|Contested)"))
                .toList();
    }

    private static void tie(String words, boolean supports) {
        var by = new Actor("mara@example.com");
        var today = takeroot.bean(Workspace.class).today();
        var heard = Heard.of(InsightKind.SALES_CALL, words, today);
        var insight = takeroot.bean(Insights.class).keep(NewInsight.of(heard), by);
        takeroot.bean(Evidence.class).tie(insight, "steady", supports, by);
    }

    private static void using(String key) {
        var text =
                """
                kind: claim
                key: steady
                message: first
                text: It runs by noon.
                state: draft
                ---
                kind: asset
                key: %s
                title: Uses it
                type: battlecard
                state: published
                review_by: 2024-09-01
                why_we_win: ["claim:steady"]
                """
                        .formatted(key);
        takeroot.bean(Definitions.class)
                .apply(Definitions.parse(text, "asset.yaml"), Actor.COMMAND_LINE);
    }

    @Test
    void uploadsComeBackAsTheyWereAndAreNeverShown() {
        takeroot.bean(Definitions.class)
                .apply(
                        Definitions.parse(
                                "kind: asset\nkey: handout\ntitle: Handout\ntype: file\n",
                                "a.yaml"),
                        Actor.COMMAND_LINE);
        var script = "<script>alert(1)</script>";

        var sent = upload("../..%5c<b>price list\u202Egnp.html", script.getBytes(UTF_8));
        var file = writer.get("/library/handout/file");
        var kept = file();

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(file.body()).isEqualTo(script);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .doesNotContain("<b>", "/", "\\");
        assertThat(file.headers().allValues("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(file.headers().allValues("Content-Security-Policy").toString())
                .contains("sandbox");

        var empty = upload("empty.pdf", new byte[0]);
        var large = upload("large.pdf", new byte[(int) LibraryFiles.LARGEST + 1]);
        assertThat(empty.body()).contains("The file is empty");
        assertThat(large.body()).contains("more than 50 MB");
        assertThat(List.of(empty.statusCode(), large.statusCode())).containsOnly(422);
        assertThat(file()).isEqualTo(kept).isNotEmpty();
        assertThat(seller.get("/library/handout/file").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> upload(String name, byte[] content) {
        return writer.upload(
                "/library/handout/edit",
                "/library/handout/file",
                Map.of(),
                new Browser.Sent(name, content));
    }

    private static String file() {
        return takeroot.bean(Assets.class).latest(Slug.of("handout")).orElseThrow().file();
    }

    /// Neither who, nor by which link, nor when on the day.
    private static boolean tellsNobody(Use use) {
        return use.person().isEmpty()
                && use.link().isEmpty()
                && use.at().equals(use.on().atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
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

    private static HttpResponse<String> get(URI address, String agent) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address).header("User-Agent", agent).build(),
                    BodyHandlers.ofString());
        }
    }
}
