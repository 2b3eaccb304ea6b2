package io.takeroot.scorecards.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.kernel.Actor;
import io.takeroot.scorecards.testing.DemoWorkspace;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScorecardPagesTests {
    @TempDir static Path folder;

    private static RunningTakeroot takeroot;
    private static Browser lead;

    @BeforeAll
    static void start() {
        takeroot = RunningTakeroot.over(folder.resolve("data"));
        lead = takeroot.browser();
        var person =
                takeroot.bean(People.class)
                        .add("Ana", "ana@example.com", Role.LEAD, Actor.COMMAND_LINE);
        lead.get(takeroot.bean(Links.class).demo(person.id()));
        assertThat(lead.get("/").body()).contains("Nothing is measured yet");
        DemoWorkspace.fillWithCrm(takeroot.context());
    }

    @AfterAll
    static void stop() {
        takeroot.close();
    }

    @Test
    void theOverallScorecardSaysWhereThingsStand() {
        var page = lead.get("/scorecards/overall").body();

        assertThat(page).contains("Where it stands on 31 Dec 2017", "Won revenue", "$2.80M");
        assertThat(page).contains("href=\"/scorecards/product/gtx-pro\"");
    }

    @Test
    void aRowOpensOnThePageWithoutScript() {
        var page = lead.get("/scorecards/product/gtx-pro?open=won_revenue").body();

        assertThat(page).contains("What explains the gap", "Show the SQL", "select");
        assertThat(page).contains("Rows behind it", "Change target or owner");
    }

    @Test
    void theDetailAloneIsAFragment() {
        var fragment = lead.get("/scorecards/overall/indicators/win_rate").body();

        assertThat(fragment.strip()).startsWith("<tr class=\"detail\"").doesNotContain("<html");
    }

    @Test
    void lookingBackKeepsTheDayInEveryLink() {
        var page = lead.get("/scorecards/overall?as-of=2017-11-15").body();

        assertThat(page).contains("Where it stands on 15 Nov 2017");
        assertThat(page).contains("open=win_rate&amp;as-of=2017-11-15");
    }

    @Test
    void aFigureLeadsToItsRows() {
        var page = lead.get("/scorecards/overall/indicators/won_revenue/rows").body();

        assertThat(page).contains("of 1,196 rows of deals that count as won_revenue");
    }

    @Test
    void theListCountsStatuses() {
        assertThat(lead.get("/scorecards").body()).contains("Hardware sales", "MG Special");
    }

    @Test
    void theCsvHasALineForEachIndicator() {
        var csv = lead.get("/scorecards/overall/export.csv");

        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(14);
    }

    @Test
    void theApiGivesTheCardAsJson() {
        var json = lead.get("/api/scorecards/product/gtx-pro");

        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.body()).contains("\"indicator\":\"won_revenue\"", "\"probability\":0.");
    }

    @Test
    void anAnnotationIsShownAndCanBeRemoved() {
        var form = "/annotations/new?scorecard=product/gtx-pro";
        var added =
                lead.submit(
                        form,
                        "/annotations",
                        Map.of(
                                "title", "Trade fair",
                                "date", "2017-08-22",
                                "type", "campaign",
                                "description", "",
                                "product", "gtx-pro",
                                "scorecard", "product/gtx-pro"));
        assertThat(added.headers().firstValue("Location").orElse(""))
                .endsWith("/scorecards/product/gtx-pro");
        var opened = "/scorecards/product/gtx-pro?open=won_revenue";
        assertThat(lead.get(opened).body()).contains("Trade fair");

        lead.submit(form, "/annotations/2017-08-22-trade-fair/removal", Map.of());

        assertThat(lead.get(opened).body()).doesNotContain("Trade fair");
    }

    @Test
    void aTargetIsChangedForOneProductAlone() {
        var form = "/scorecards/product/gtx-basic/indicators/win_rate/target";
        lead.submit(form, form, target(form, "55%", "2018-03-31"));

        assertThat(lead.get("/scorecards/product/gtx-basic").body()).contains("55.0%", "Grace");
        assertThat(lead.get("/scorecards/product/mg-special").body()).doesNotContain("55.0%");
    }

    @Test
    void aTargetThatCannotBeIsSaidOnTheForm() {
        var form = "/scorecards/overall/indicators/win_rate/target";
        var refused = lead.submit(form, form, target(form, "55%", "2018-03-30"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("2018-03-30 is not the last day of a quarter");
    }

    @Test
    void anUnknownScorecardIsSaid() {
        assertThat(lead.get("/scorecards/nothing").body()).contains("nothing");
        assertThat(lead.get("/scorecards/nothing").statusCode()).isBetween(400, 499);
    }

    private static Map<String, String> target(String form, String value, String by) {
        var seen =
                lead.get(form).body().replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        return Map.of(
                "owner", "Grace", "form", "value", "value", value, "over", "", "by", by, "per",
                "quarter", "seen", seen);
    }
}
