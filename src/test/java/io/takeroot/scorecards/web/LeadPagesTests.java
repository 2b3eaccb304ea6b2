package io.takeroot.scorecards.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.kernel.Actor;
import io.takeroot.scorecards.testing.DemoWorkspace;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeadPagesTests {
    @TempDir static Path folder;

    private static RunningTakeroot takeroot;

    @BeforeAll
    static void start() {
        takeroot = RunningTakeroot.over(folder.resolve("data"));
        DemoWorkspace.fillWithCrm(takeroot.context());
    }

    @AfterAll
    static void stop() {
        takeroot.close();
    }

    @Test
    void aMarketerTestsAllPairsOfAScorecardAndSeesEachAnswer() {
        var ana = browser("ana@example.com", Role.MARKETER);
        var first = ana.get("/leads?scorecard=overall").body();

        var answer = test(ana, "", "", "week");
        var again = test(ana, "", "", "week");

        assertThat(first).contains("All leading indicators", "All lagging indicators");
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith("/leads?scorecard=overall");
        var page = ana.get("/leads").body();
        assertThat(page).contains("Every pair tested", "by week", "weeks compared");
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(tests(ana.get("/leads").body())).isEqualTo(tests(page));
    }

    @Test
    void aViewerReadsButCannotTest() {
        var ben = browser("ben@example.com", Role.VIEWER);

        var page = ben.get("/leads");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("action=\"/leads/tests\"");
    }

    @Test
    void aScorecardWithNothingToCompareIsSaid() {
        var eve = browser("eve@example.com", Role.MARKETER);

        var refused = test(eve, "won_revenue", "won_revenue", "week");

        assertThat(refused.statusCode()).isBetween(400, 499);
        assertThat(refused.body()).contains("leading and lagging indicator with figures");
    }

    /// `12 tests` of the page's lead.
    private static String tests(String page) {
        int end = page.indexOf(" that count.");
        return page.substring(page.lastIndexOf(" among ", end), end);
    }

    private static HttpResponse<String> test(
            Browser browser, String leading, String lagging, String grain) {
        return browser.submit(
                "/leads?scorecard=overall",
                "/leads/tests",
                Map.of(
                        "scorecard", "overall",
                        "leading", leading,
                        "lagging", lagging,
                        "grain", grain));
    }

    private static Browser browser(String email, Role role) {
        var browser = takeroot.browser();
        var person = takeroot.bean(People.class).add(email, email, role, Actor.COMMAND_LINE);
        browser.get(takeroot.bean(Links.class).demo(person.id()));
        return browser;
    }
}
