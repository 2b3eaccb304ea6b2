package io.takeroot.intelligence.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.kernel.Actor;
import io.takeroot.workspace.Definitions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A seller reports, a marketer makes evidence of it, a viewer looks on.
class InsightPagesTests {
    private static final Pattern LINK = Pattern.compile("http://[^\"<]+(/heard/[\\w-]+)");

    @TempDir static Path folder;
    private static RunningTakeroot takeroot;
    private static Browser marketer;
    private static Browser seller;
    private static Browser viewer;

    @BeforeAll
    static void open() {
        takeroot = RunningTakeroot.over(folder, Map.of("takeroot.jobs", false));
        marketer = signedIn("mara@example.com", Role.MARKETER);
        seller = signedIn("sel@example.com", Role.SELLER);
        viewer = signedIn("vic@example.com", Role.VIEWER);
        takeroot.bean(Definitions.class)
                .apply(
                        Definitions.parse(
                                """
                                {kind: workspace, key: workspace, title: Test, as_of: 2017-12-31}
                                ---
                                {kind: product, key: pro, title: Pro, slice: {product: Pro}}
                                ---
                                {kind: competitor, key: rival, title: Rival Systems, description: Cheaper.}
                                ---
                                {kind: message, key: wins, title: Pro wins, product: pro, type: positioning, text: It wins.}
                                ---
                                {kind: claim, key: fast, title: It is fast, message: wins, text: It is fast.}
                                """,
                                "test"),
                        Actor.TAKEROOT);
    }

    @AfterAll
    static void close() {
        takeroot.close();
    }

    @Test
    void newsFromTheFieldBecomesEvidenceInAClick() {
        assertThat(viewer.get("/heard").statusCode()).isEqualTo(403);
        assertThat(seller.get("/heard").body()).contains("Rival Systems", "Pro");
        var empty = seller.submit("/heard", "/heard", Map.of("text", " ", "competitor", "rival"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Write what was learned", "value=\"rival\" checked");

        var kept =
                seller.submit(
                        "/heard",
                        "/heard",
                        Map.of(
                                "text",
                                "Call me on +49 30 1234567: <b>slow</b>",
                                "competitor",
                                "rival"));
        var number = kept.headers().firstValue("Location").orElseThrow().replaceAll(".*kept=", "");
        var page = "/insights/" + number;
        assertThat(viewer.get(page).body())
                .contains(
                        "[redacted]: &lt;b&gt;slow&lt;/b&gt;",
                        "Rival Systems",
                        "/trace?about=insight/")
                .doesNotContain("1234567", "Speaks for it");
        assertThat(viewer.get("/insights?find=1234567").body()).contains("Nothing fits");
        assertThat(seller.get(page + "/edit").body()).contains("[[+49 30 1234567]]");

        assertThat(
                        viewer.submit(
                                        "/comments?about=insight/" + number,
                                        page + "/claims",
                                        Map.of("claim", "fast", "speaks", "for"))
                                .statusCode())
                .isEqualTo(403);
        marketer.submit(page, page + "/claims", Map.of("claim", "fast", "speaks", "for"));
        assertThat(viewer.get("/evidence?claim=fast", "HX-Request", "true").body())
                .contains("1 for, 0 against", "Backed", page)
                .doesNotContain("<html");
        assertThat(viewer.get("/groundwork/claim/fast").body()).contains("/evidence?claim=fast");
        marketer.submit(page, page + "/claims", Map.of("claim", "fast", "speaks", "against"));
        assertThat(viewer.get("/evidence").body()).contains("Contested");
        assertThat(viewer.get("/evidence.csv").body()).contains("fast,It is fast,0,1,,contested");
        marketer.submit(page, page + "/erasure", Map.of());
        assertThat(seller.get(page + "/edit").body()).doesNotContain("1234567");
    }

    @Test
    void aLinkReportsAndReadsNothingUntilItIsShut() {
        seller.submit("/heard", "/heard-link", Map.of());
        var shown = LINK.matcher(seller.get("/heard").body());
        assertThat(shown.find()).isTrue();
        var path = shown.group(1);
        var phone = takeroot.browser();

        var kept = phone.submit(path, path, Map.of("text", "Heard by link", "product", "pro"));
        assertThat(kept.statusCode()).isEqualTo(302);
        var again = phone.get(kept.headers().firstValue("Location").orElseThrow());
        assertThat(again.body()).contains("Thank you", "value=\"pro\" checked");
        assertThat(again.body()).doesNotContain("/insights/");
        assertThat(phone.get("/insights").statusCode()).isEqualTo(302);
        assertThat(viewer.get("/insights?find=by+link").body()).contains("Heard by link");

        seller.submit("/heard", "/heard-link/removal", Map.of());
        assertThat(phone.get(path).statusCode()).isEqualTo(404);
        assertThat(phone.get("/heard/x").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasTypedIsKeptWhereItCannotBeTaken() {
        var wrong =
                marketer.submit(
                        "/insights/new",
                        "/insights",
                        Map.of(
                                "kind", "review",
                                "day", "2018-01-05",
                                "text", "Typed with care",
                                "product", "nothing",
                                "quote", "so they said"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Typed with care", "so they said", "2018-01-05")
                .contains("There is no product 'nothing'", "to today, 2017-12-31");
        assertThat(viewer.get("/insights/new").statusCode()).isEqualTo(403);
    }

    @Test
    void twoWhoChangeTheSameSeeEachOther() {
        var fields = Map.of("kind", "review", "day", "2017-12-01", "text", "As it was");
        var page =
                marketer.submit("/insights/new", "/insights", fields)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        marketer.submit(
                page + "/edit",
                page,
                Map.of("seen", "1", "kind", "review", "day", "2017-12-01", "text", "As I have it"));

        var late =
                marketer.submit(
                        page + "/edit",
                        page,
                        Map.of(
                                "seen", "1",
                                "kind", "review",
                                "day", "2017-12-01",
                                "text", "As they have it"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("As I have it", "As they have it");
        assertThat(seller.get(page + "/edit").statusCode()).isEqualTo(403);

        assertThat(viewer.get(page + "/versions").body())
                .contains("Version 2", "<del>As it was</del>")
                .doesNotContain("restoration");
        marketer.submit(page + "/versions", page + "/versions/1/restoration", Map.of());
        assertThat(viewer.get(page).body()).contains("As it was");
        assertThat(viewer.get("/insights/99999").statusCode()).isEqualTo(404);
    }

    @Test
    void aTableIsLookedAtBeforeItIsKept() {
        var csv = "text,day\nFrom a table,2017-12-01\n,2017-12-01\n";
        var looked = marketer.submit("/insights/import", "/insights/import", Map.of("text", csv));
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body())
                .contains("1 new, 0 there already, 1 refused", "text: Write what was learned.");
        assertThat(viewer.get("/insights?find=from+a+table").body()).contains("Nothing fits");
        var file = Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8));
        var apply = "/insights/import/application";
        marketer.submit("/insights/import", apply, Map.of("file", file));
        marketer.submit("/insights/import", apply, Map.of("file", file));

        assertThat(viewer.get("/insights.csv?find=from+a+table").body().lines()).hasSize(2);
        assertThat(marketer.submit("/insights/import", apply, Map.of("file", "%%%")).statusCode())
                .isEqualTo(422);
        var none =
                marketer.submit("/insights/import", "/insights/import", Map.of("text", "a,b\n1,2"));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("No column is called");
        assertThat(seller.get("/insights/import").statusCode()).isEqualTo(403);
    }

    @Test
    void leadsSetWhatIsFreshAndWhichReasonsThereAre() {
        var lead = signedIn("lea@example.com", Role.LEAD);
        var fields = Map.of("fresh_days", "0", "mail_on", "friday", "mail_hour", "25");
        var wrong = lead.submit("/insights/settings", "/insights/settings", fields);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("from 1 to 3650", "from 0 to 23", "value=\"25\"");
        lead.submit(
                "/insights/settings",
                "/insights/settings",
                Map.of("fresh_days", "30", "mail_on", "friday", "mail_hour", "7"));
        assertThat(viewer.get("/evidence").body()).contains("within 30 days");
        assertThat(viewer.get("/insights/weeks/2017-W50").body()).contains("Friday at 07:00");
        assertThat(viewer.get("/insights/weeks/2017-W54").statusCode()).isEqualTo(404);
        assertThat(marketer.get("/insights/settings").statusCode()).isEqualTo(403);

        lead.submit("/win-loss/reasons", "/win-loss/reasons/common", Map.of());
        assertThat(lead.get("/win-loss/reasons").body()).contains("Total cost", "Decision driver");
        assertThat(viewer.get("/win-loss/reasons").statusCode()).isEqualTo(403);
        assertThat(viewer.get("/win-loss").body()).contains("No record yet");
        assertThat(viewer.get("/win-loss/deals/none").statusCode()).isEqualTo(404);
    }

    private static Browser signedIn(String email, Role role) {
        var person = takeroot.bean(People.class).add(email, email, role, Actor.TAKEROOT);
        var browser = takeroot.browser();
        browser.get(takeroot.bean(Links.class).demo(person.id()));
        return browser;
    }
}
