package io.takeroot.scorecards.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.testing.DemoWorkspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scorecards made and changed on pages, without a line of YAML.
class ScorecardEditPagesTests {
    private static final ScorecardId OVERALL = ScorecardId.overall(Slug.of("overall"));
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    @TempDir static Path folder;

    private static RunningTakeroot takeroot;
    private static Browser lead;
    private static Browser viewer;

    @BeforeAll
    static void start() {
        takeroot = RunningTakeroot.over(folder.resolve("data"));
        DemoWorkspace.fillWithCrm(takeroot.context());
        lead = visitor("Ana", Role.LEAD);
        viewer = visitor("Vic", Role.VIEWER);
    }

    private static Browser visitor(String name, Role role) {
        var visitor = takeroot.browser();
        var person =
                takeroot.bean(People.class)
                        .add(name, name + "@example.com", role, Actor.COMMAND_LINE);
        visitor.get(takeroot.bean(Links.class).demo(person.id()));
        return visitor;
    }

    @AfterAll
    static void stop() {
        takeroot.close();
    }

    @Test
    void aScorecardIsMadeFromNothing() {
        var form = indicator("win_rate", "65%");
        form.putAll(
                Map.of(
                        "title", "Sales desk",
                        "subject", "all",
                        "cadence", "month",
                        "rollUp", "worst",
                        "stage", "lagging"));
        var made = lead.submit("/scorecards/new", "/scorecards", form);
        assertThat(made.headers().firstValue("Location").orElse(""))
                .endsWith("/scorecards/sales-desk/arrangement");

        lead.submit(
                "/scorecards/sales-desk/arrangement",
                "/scorecards/sales-desk/indicators",
                added("deals_engaged", "leading"));

        assertThat(lead.get("/scorecards/sales-desk").body())
                .containsSubsequence("What comes next", "Leading indicators", "Deals engaged")
                .containsSubsequence("Lagging indicators", "Win rate", "65.0%")
                .contains("The worst decides");
    }

    @Test
    void aTitleThatIsTakenIsSaidAndTheFormKeepsWhatWasTyped() {
        var form = indicator("win_rate", "65%");
        form.putAll(
                Map.of(
                        "title", "Overall",
                        "subject", "all",
                        "cadence", "month",
                        "rollUp", "",
                        "stage", "lagging"));

        var refused = lead.submit("/scorecards/new", "/scorecards", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("there is a scorecard", "value=\"65%\"");
    }

    @Test
    void indicatorsMoveByButtonsAndCanBeTakenOff() {
        var page = "/scorecards/product/arrangement";
        var before = lead.get(page).body();
        assertThat(before.indexOf("indicator-average_deal_size"))
                .isLessThan(before.indexOf("indicator-discount_average"));

        lead.submit(
                page,
                "/scorecards/product/indicators/discount_average/place",
                Map.of("up", "true", "seen", seen(before)));

        var after = lead.get(page).body();
        assertThat(after.indexOf("indicator-discount_average"))
                .isLessThan(after.indexOf("indicator-average_deal_size"));

        lead.submit(
                page,
                "/scorecards/product/indicators/discount_average/removal",
                Map.of("seen", seen(after)));

        assertThat(lead.get(page).body()).doesNotContain("indicator-discount_average");
    }

    @Test
    void whoComesSecondIsShownTheDifference() {
        var form = "/scorecards/overall/indicators/deals_won/target";
        var seen = seen(lead.get(form).body());
        lead.submit(form, form, settings("Ben", seen));

        var second = lead.submit(form, form, settings("Cy", seen));

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("changed the same", "Ben", "value=\"Cy\"");
        lead.submit(form, form, settings("Cy", seen(second.body())));
        assertThat(takeroot.bean(Scorecards.class).indicator(OVERALL, Slug.of("deals_won")).owner())
                .isEqualTo("Cy");
    }

    @Test
    void whatIsForLeadsAViewerDoesNotSee() {
        var form = "/scorecards/overall/indicators/active_reps/target";
        var settings = settings("Ana", seen(lead.get(form).body()));
        settings.put("shown", "lead");
        lead.submit(form, form, settings);

        assertThat(lead.get("/scorecards/overall").body()).contains("indicator-active_reps");
        assertThat(viewer.get("/scorecards/overall").body())
                .doesNotContain("indicator-active_reps");
        assertThat(viewer.get("/api/scorecards/overall").body()).doesNotContain("active_reps");
        assertThat(viewer.get("/scorecards/overall/indicators/active_reps").statusCode())
                .isBetween(400, 499);
    }

    @Test
    void rulesArePreviewedOnPastPeriodsBeforeTheyAreKept() {
        var page = "/scorecards/overall/status-rules?indicator=won_revenue";
        var strict = Map.of("lines", "on track: pace >= 500%\noff track: otherwise", "seen", "");
        var preview =
                lead.submit(
                        page,
                        "/scorecards/overall/status-rules/preview?indicator=won_revenue",
                        strict);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("30 Nov 2017", "would have differed");

        var refused =
                lead.submit(page, page, Map.of("lines", "on track: probability >= 70", "seen", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("write 70% or 0.7", "probability &gt;= 70");
    }

    @Test
    void rulesThatAreKeptDecideAndSayWhichOne() {
        var page = "/scorecards/overall/status-rules?indicator=win_rate";
        var seen = seen(lead.get(page).body());

        lead.submit(
                page,
                page,
                Map.of("lines", "at risk: actual > 0\noff track: otherwise", "seen", seen));

        assertThat(lead.get("/scorecards/overall?open=win_rate").body())
                .contains("Rule 1 holds: actual &gt; 0");
    }

    @Test
    void aStatusByHandStandsBesideTheComputedOne() {
        var page = "/scorecards/overall/indicators/average_deal_size/manual-status";
        var refused =
                lead.submit(
                        page,
                        page,
                        Map.of("status", "on track", "reason", "", "until", "2018-01-31"));
        assertThat(refused.statusCode()).isEqualTo(422);

        lead.submit(
                page,
                page,
                Map.of(
                        "status", "on track",
                        "reason", "Two large renewals are signed but not booked.",
                        "until", "2018-01-31"));

        var shown = lead.get("/scorecards/overall?open=average_deal_size").body();
        assertThat(shown)
                .contains("by-hand", "set by ", "computed", "Two large renewals")
                .contains("1 status is set by hand and not counted.");
        assertThat(lead.get("/api/scorecards/overall").body())
                .contains("\"manual_status\":{\"status\":\"on track\"");

        lead.submit(page, page + "/end", Map.of());
        assertThat(lead.get("/scorecards/overall").body()).doesNotContain("by-hand");
        assertThat(lead.get(page).body()).contains("Two large renewals", "Ended on 31 Dec 2017");
    }

    private static Map<String, String> indicator(String metric, String value) {
        return new HashMap<>(
                Map.of(
                        "metric", metric,
                        "role", "lagging",
                        "owner", "Ana",
                        "form", "value",
                        "value", value,
                        "over", "",
                        "by", "2018-03-31",
                        "per", "quarter"));
    }

    private static Map<String, String> added(String metric, String stage) {
        var form = indicator(metric, "");
        form.put("stage", stage);
        form.put("section", "");
        form.put("seen", seen(lead.get("/scorecards/sales-desk/arrangement").body()));
        return form;
    }

    private static Map<String, String> settings(String owner, String seen) {
        return new HashMap<>(
                Map.of(
                        "owner", owner,
                        "form", "value",
                        "value", "28",
                        "over", "",
                        "by", "2018-03-31",
                        "per", "quarter",
                        "weight", "",
                        "shown", "yes",
                        "seen", seen));
    }

    private static String seen(String page) {
        var found = SEEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
