package io.takeroot.groundwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definitions;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A marketer fills the groundwork page by page; a viewer looks on.
class GroundworkPagesTests {
    private static final String CLAIM = "/groundwork/new/claim?product=pro";

    @TempDir static Path folder;
    private static RunningTakeroot takeroot;
    private static Browser marketer;
    private static Browser other;
    private static Browser viewer;

    @BeforeAll
    static void open() {
        takeroot = RunningTakeroot.over(folder);
        marketer = signedIn("mara@example.com", Role.MARKETER);
        other = signedIn("jon@example.com", Role.MARKETER);
        viewer = signedIn("viewer@example.com", Role.VIEWER);
        load();
    }

    @AfterAll
    static void close() {
        takeroot.close();
    }

    @Test
    void theGroundworkIsFilledPageByPage() {
        assertThat(viewer.get("/groundwork").body())
                .contains("No products yet")
                .doesNotContain("/groundwork/new/");
        productsComeFromTheData();
        blanksLeadToTheirForms();
        aMessageIsWrittenAgreedAndReviewed();
        twoPeopleChangeTheSame();
        aVersionIsRestored();
        aTableIsLookedAtAndApplied();
    }

    private static void productsComeFromTheData() {
        var values = marketer.get("/groundwork/products?dimension=deals/product").body();
        assertThat(values).contains("Pro, large", "2 rows", "Basic");
        var none = makeProducts(Map.of("dimension", "deals/product"));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("no value is chosen");

        var made = makeProducts(Map.of("dimension", "deals/product", "value", "Pro, large"));
        assertThat(made.statusCode()).isEqualTo(302);
        assertThat(marketer.get("/groundwork/product/pro-large").body())
                .contains("product = Pro, large", "No price plan yet", "0 of 8 agreed and fresh");
        assertThat(marketer.get("/groundwork/products?dimension=deals/product").body())
                .contains("which is Pro, large already");
    }

    private static HttpResponse<String> makeProducts(Map<String, String> fields) {
        return marketer.submit(
                "/groundwork/products?dimension=deals/product", "/groundwork/products", fields);
    }

    private static void blanksLeadToTheirForms() {
        assertThat(marketer.get("/groundwork").body())
                .contains("/groundwork/new/message?product=pro-large&amp;type=positioning")
                .contains("0 of 8 agreed and fresh");
        assertThat(viewer.get("/groundwork").body())
                .contains("Missing")
                .doesNotContain("/groundwork/new/");
        assertThat(viewer.get("/groundwork/new/message").statusCode()).isEqualTo(403);
        assertThat(viewer.get("/api/groundwork").body())
                .contains("\"share\":0.0", "\"missing\":7", "\"part\":\"positioning\"");
        assertThat(viewer.get("/api/groundwork?day=2001-01-01").body()).contains("\"products\":[]");
        assertThat(marketer.get("/groundwork?state=agreed").body()).contains("Nothing fits");
    }

    private static void aMessageIsWrittenAgreedAndReviewed() {
        var form = "/groundwork/new/message?product=pro-large&type=positioning";
        var refused =
                marketer.submit(
                        form,
                        "/groundwork/message",
                        Map.of("title", "The fast one", "state", "agreed", "type", "positioning"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("The fast one", "Product is needed.", "Message is needed.")
                .contains("Say until when it holds");

        var saved =
                marketer.submit(
                        form,
                        "/groundwork/message",
                        Map.of(
                                "title", "The fast one",
                                "state", "draft",
                                "type", "positioning",
                                "product", "pro-large",
                                "text", "It is the fast one."));
        assertThat(saved.headers().firstValue("Location").orElse(""))
                .endsWith("/groundwork/message/the-fast-one");
        var page = "/groundwork/message/the-fast-one";
        assertThat(deed(page, "agreement", "2001-01-01").statusCode()).isEqualTo(422);
        assertThat(deed(page, "agreement", "2090-01-31").statusCode()).isEqualTo(302);
        assertThat(viewer.get(page).body()).contains("Agreed on", "31 Jan 2090");
        assertThat(deed(page, "review", "2091-01-31").statusCode()).isEqualTo(302);
        assertThat(viewer.get("/groundwork/message?find=fast").body()).contains("31 Jan 2091");
        assertThat(viewer.get("/groundwork/message?find=slow").body()).contains("Nothing fits");
        assertThat(viewer.get("/groundwork/message.csv").body())
                .startsWith("kind,key,title,owner,state")
                .contains("message,the-fast-one,The fast one");
        assertThat(viewer.get(page).body()).doesNotContain("Mark reviewed");
    }

    private static HttpResponse<String> deed(String page, String what, String day) {
        return marketer.submit(page, page + "/" + what, Map.of("review_by", day));
    }

    private static void twoPeopleChangeTheSame() {
        var page = "/groundwork/message/the-fast-one";
        var seen = seen(marketer.get(page + "/edit").body());
        assertThat(change(other, seen, "It is the fastest one.").statusCode()).isEqualTo(302);

        var second = change(marketer, seen, "It is the quick one.");

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body())
                .contains("jon@example.com changed the same", "the fastest one", "the quick one");
        assertThat(change(marketer, seen(second.body()), "It is the quick one.").statusCode())
                .isEqualTo(302);
    }

    private static String seen(String body) {
        var found = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> change(Browser who, String seen, String text) {
        var page = "/groundwork/message/the-fast-one";
        return who.submit(
                page + "/edit",
                page,
                Map.of(
                        "seen", seen,
                        "title", "The fast one",
                        "state", "agreed",
                        "review_by", "2091-01-31",
                        "type", "positioning",
                        "product", "pro-large",
                        "text", text));
    }

    private static void aVersionIsRestored() {
        var page = "/groundwork/message/the-fast-one";
        assertThat(viewer.get(page + "/versions").body())
                .contains("<del>fastest</del><ins>quick</ins>")
                .doesNotContain(">Restore<");
        assertThat(restore(page, 1).statusCode()).isEqualTo(302);
        assertThat(viewer.get(page).body()).contains("It is the fast one.", "Draft");

        assertThat(marketer.submit(page + "/removal", page + "/removal", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(viewer.get(page).statusCode()).isEqualTo(422);
        assertThat(marketer.get(page + "/versions").body()).contains("It was removed");
        assertThat(restore(page, 1).statusCode()).isEqualTo(302);
        assertThat(viewer.get(page).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> restore(String page, int number) {
        return marketer.submit(
                page + "/versions", page + "/versions/" + number + "/restoration", Map.of());
    }

    private static void aTableIsLookedAtAndApplied() {
        var wrong = look("title,products,price\nList,none,5 EUR\n");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("line 2", "names the product", "Nothing is applied");

        var fine = look("title,products,price\nList price,pro-large,5 EUR\n");
        assertThat(fine.body()).contains("1 new, 0 changed", "Nothing is applied yet");
        assertThat(viewer.get("/groundwork/price_plan/list-price").statusCode()).isEqualTo(422);
        var file = Pattern.compile("name=\"file\" value=\"([^\"]+)\"").matcher(fine.body());
        assertThat(file.find()).isTrue();
        var applied =
                marketer.submit(
                        "/groundwork/import",
                        "/groundwork/import/application",
                        Map.of("kind", "price_plan", "file", file.group(1)));
        assertThat(applied.statusCode()).isEqualTo(302);
        assertThat(viewer.get("/groundwork/price_plan/list-price").body()).contains("5 EUR");
        assertThat(marketer.get(CLAIM).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> look(String csv) {
        return marketer.submit(
                "/groundwork/import",
                "/groundwork/import",
                Map.of("kind", "price_plan", "text", csv));
    }

    private static void load() {
        takeroot.bean(Definitions.class)
                .apply(
                        Definitions.parse(
                                """
                                kind: dataset
                                key: deals
                                title: Deals
                                key_columns: [deal]
                                time: closed
                                dimensions: [product]
                                """,
                                "test.yaml"),
                        Actor.TAKEROOT);
        var csv =
                """
                deal,closed,product,value
                D1,2024-01-15,"Pro, large",10
                D2,2024-01-16,"Pro, large",11
                D3,2024-01-17,Basic,2
                """;
        takeroot.bean(Datasets.class)
                .importFile(
                        new ImportOrder(
                                "deals.csv",
                                () ->
                                        new ByteArrayInputStream(
                                                csv.getBytes(StandardCharsets.UTF_8)),
                                Optional.of(Slug.of("deals"))),
                        Actor.TAKEROOT);
    }

    private static Browser signedIn(String email, Role role) {
        var person = takeroot.bean(People.class).add(email, email, role, Actor.TAKEROOT);
        var browser = takeroot.browser();
        browser.get(takeroot.bean(Links.class).demo(person.id()));
        return browser;
    }
}
