package io.takeroot.allocation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.allocation.Allocations;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definitions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllocationPagesTests {
    private static final String PAGE = "/allocations/revenue";

    private static RunningTakeroot takeroot;
    private static Browser lead;
    private static Browser viewer;

    @BeforeAll
    static void open(@TempDir Path folder) {
        takeroot = RunningTakeroot.over(folder.resolve("data"));
        lead = signedIn("lead@example.com", Role.LEAD);
        viewer = signedIn("viewer@example.com", Role.VIEWER);
    }

    @AfterAll
    static void close() {
        takeroot.close();
    }

    @Test
    void anAllocationIsWrittenPreviewedPublishedAndRestated() {
        var empty = viewer.get("/allocations").body();
        assertThat(empty).contains("No allocations yet").doesNotContain("/allocations/new");
        assertThat(lead.get("/allocations").body()).contains("/allocations/new");

        load();
        var refused = save("shares: {Basic: 60%, Pro: 30%}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("the shares add up to 90%", "Pro: 30%");
        assertThat(save("shares: {Basic: 60%, Pro: 40%}").statusCode()).isEqualTo(302);

        var draft = lead.get(PAGE).body();
        assertThat(draft).contains("Draft", "Nothing is published yet", "€60.00");
        assertThat(viewer.get(PAGE).body()).doesNotContain(">Publish<", "Change the rule");
        assertThat(viewer.submit("/me", PAGE + "/publications", Map.of()))
                .extracting(answer -> answer.statusCode())
                .isEqualTo(403);

        assertThat(publish()).isEqualTo(302);
        assertThat(viewer.get(PAGE).body())
                .contains("Published", "100%", "Publication 1, version 1", "lead@example.com");
        assertThat(save("shares: {Basic: 10%, Pro: 90%}").statusCode()).isEqualTo(302);
        assertThat(lead.get(PAGE).body())
                .contains("Changed, not published", "Publishing adds €60.00", "+€60.00");
        assertThat(publish()).isEqualTo(302);
        assertThat(viewer.get(PAGE + "/publications/2").body())
                .contains("€60.00 were added", "Basic: 10%", "Publication 1", "Jan 2024");
        assertThat(viewer.get("/api/allocations/revenue/publications/2").body())
                .contains("\"change\":50.00");
        assertThat(takeroot.bean(Allocations.class).publications(Slug.of("revenue"))).hasSize(2);
        assertThat(viewer.get("/allocations/none").statusCode()).isIn(400, 404, 422);
    }

    private static java.net.http.HttpResponse<String> save(String rule) {
        var yaml =
                """
                kind: allocation
                key: revenue
                title: Revenue by product
                booked: {dataset: ledger, total: amount}
                rules:
                  - %s
                """
                        .formatted(rule);
        return lead.submit("/allocations/new", "/allocations", Map.of("yaml", yaml));
    }

    private static int publish() {
        return lead.submit(PAGE, PAGE + "/publications", Map.of()).statusCode();
    }

    private static void load() {
        takeroot.bean(Definitions.class)
                .apply(
                        Definitions.parse(
                                """
                                kind: dataset
                                key: ledger
                                key_columns: [entry]
                                time: posted
                                columns: {amount: {type: money, currency: EUR}}
                                """,
                                "test.yaml"),
                        Actor.TAKEROOT);
        var csv = "entry,posted,amount\nE1,2024-01-15,100.00\nE2,2024-02-15,20.00\n";
        takeroot.bean(Datasets.class)
                .importFile(
                        new ImportOrder(
                                "ledger.csv",
                                () ->
                                        new ByteArrayInputStream(
                                                csv.getBytes(StandardCharsets.UTF_8)),
                                Optional.of(Slug.of("ledger"))),
                        Actor.TAKEROOT);
    }

    private static Browser signedIn(String email, Role role) {
        var person = takeroot.bean(People.class).add(email, email, role, Actor.TAKEROOT);
        var browser = takeroot.browser();
        browser.get(takeroot.bean(Links.class).demo(person.id()));
        return browser;
    }
}
