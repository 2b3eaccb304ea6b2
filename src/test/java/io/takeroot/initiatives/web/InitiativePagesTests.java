package io.takeroot.initiatives.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.initiatives.Initiative;
import io.takeroot.initiatives.Initiatives;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.testing.DemoWorkspace;
import io.takeroot.workspace.Definitions;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitiativePagesTests {
    private static final String CARDS = "/initiatives/battlecards-for-helio";

    private static RunningTakeroot takeroot;
    private static Browser viewer;
    private static Browser marketer;
    private static Browser lead;

    @BeforeAll
    static void open(@TempDir Path folder) {
        takeroot = RunningTakeroot.over(folder.resolve("data"));
        viewer = signedIn("viewer@example.com", Role.VIEWER);
        marketer = signedIn("marketer@example.com", Role.MARKETER);
        lead = signedIn("lead@example.com", Role.LEAD);
        assertThat(marketer.get("/initiatives").body())
                .contains("No initiatives yet", "/initiatives/new");
        assertThat(viewer.get("/objectives").body())
                .contains("No objectives yet")
                .doesNotContain("/objectives/new");
        DemoWorkspace.fillWithCrm(takeroot.context());
    }

    @AfterAll
    static void close() {
        takeroot.close();
    }

    @Test
    void anInitiativeIsPlannedStoppedByTheGateMendedStartedAndEnded() {
        assertThat(marketer.get("/initiatives/new?template=competitive").body())
                .contains("Interviews on lost deals", "deliverable.due", "win_rate");
        var typed = competitive();
        assertThat(
                        marketer.submit(
                                        "/initiatives/new?template=competitive",
                                        "/initiatives",
                                        typed)
                                .statusCode())
                .isEqualTo(302);
        assertThat(marketer.get(CARDS + "/start").body())
                .contains(
                        "The gate is closed",
                        "It serves no objective.",
                        "It has no leading indicator.",
                        CARDS + "/edit#field-objective")
                .doesNotContain("Override the gate");
        assertThat(start(marketer, Map.of("day", "2017-12-01")).statusCode()).isEqualTo(422);

        typed.put("objective", "win-more");
        typed.put("seen", seen(CARDS + "/edit"));
        typed.put("deliverable.was", "Battlecard");
        typed.put("indicator.role", "leading");
        assertThat(edit(typed).statusCode()).isEqualTo(302);
        addLagging();
        assertThat(marketer.get(CARDS + "/start").body()).contains("The gate is open");
        assertThat(start(marketer, Map.of("day", "2017-12-01")).statusCode()).isEqualTo(302);
        assertThat(start(marketer, Map.of("day", "2017-12-02")).statusCode()).isEqualTo(302);
        assertThat(find().days().start()).hasToString("Optional[2017-12-01]");

        var tick = CARDS + "/deliverables/battlecard";
        marketer.submit(CARDS, tick, Map.of("done", "true"));
        assertThat(find().deliverables().getFirst().isDone()).isTrue();
        assertThat(viewer.submit("/me", tick, Map.of("done", "false")).statusCode()).isEqualTo(403);

        var end = Map.of("state", "stopped", "day", "2017-12-20", "reason", "");
        assertThat(marketer.submit(CARDS + "/end", CARDS + "/end", end).body())
                .contains("why it ends");
        marketer.submit(
                CARDS + "/end",
                CARDS + "/end",
                Map.of("state", "stopped", "day", "2017-12-20", "reason", "No budget left."));
        assertThat(viewer.get(CARDS).body()).contains("Stopped", "No budget left.");
        marketer.submit(CARDS, CARDS + "/moves/2/removal", Map.of());
        assertThat(find().state()).isEqualTo(Initiative.State.STARTED);
    }

    @Test
    void onlyALeadOverridesTheGateAndOnlyWithAReason() {
        var key = "gtx-plus-pro-launch";
        var page = "/initiatives/" + key;
        var blank = Map.of("day", "2018-02-13", "reason", " ");

        assertThat(marketer.submit(page + "/start", page + "/override", blank).statusCode())
                .isEqualTo(403);
        assertThat(lead.submit(page + "/start", page + "/override", blank).statusCode())
                .isEqualTo(422);
        assertThat(takeroot.bean(Initiatives.class).overrides(Slug.of(key))).isEmpty();
        lead.submit(
                page + "/start",
                page + "/override",
                Map.of("day", "2018-02-13", "reason", "The fair is booked."));

        assertThat(viewer.get(page).body())
                .contains(
                        "Started past the gate", "The fair is booked.", "It serves no objective.");
        assertThat(viewer.get("/api/initiatives/" + key).body())
                .contains("\"reason\":\"The fair is booked.\"", "\"state\":\"started\"");
    }

    @Test
    void theListComesAsBoardTableTimelineAndCsv() {
        assertThat(viewer.get("/initiatives").body()).contains("Draft", "GTX Basic refresh");
        var table = viewer.get("/initiatives?shape=table&type=campaign&sort=-effort").body();
        assertThat(table)
                .contains("aria-sort=\"descending\"", "Outreach to all named accounts")
                .doesNotContain("MG bundle offer");
        assertThat(table.indexOf("Outreach to all")).isLessThan(table.indexOf("Summer demand"));
        assertThat(viewer.get("/initiatives?shape=timeline&find=roadshow").body())
                .contains("<svg", "GTK 500 roadshow")
                .doesNotContain("MG bundle offer");
        assertThat(viewer.get("/initiatives?find=no+such+thing").body()).contains("Nothing found");
        assertThat(viewer.get("/initiatives.csv?type=pricing").body())
                .contains("\r\nmg-bundle,MG bundle offer,pricing,,finished,win-more,")
                .doesNotContain("roadshow");
    }

    @Test
    void whatTwoPeopleChangeIsJoinedOrShown() {
        var page = "/initiatives/lost-deal-interviews/edit";
        var first = formOf(page);
        var second = formOf(page);
        first.put("next", "Ask finance.");
        second.put("owner", "Noor Haddad");
        marketer.submit(page, page, first);
        lead.submit(page, page, second);
        assertThat(interviews().next()).isEqualTo("Ask finance.");
        assertThat(interviews().owner()).isEqualTo("Noor Haddad");

        second.put("next", "Ask sales.");
        var refused = lead.submit(page, page, second);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Ask finance.", "Ask sales.");
        assertThat(interviews().next()).isEqualTo("Ask finance.");
    }

    @Test
    void aCalendarReadsThePrivateAddressUntilItIsShut() {
        marketer.submit("/initiatives/calendar", "/initiatives/calendar", Map.of());
        var address = address();
        var stranger = takeroot.browser();

        var feed = stranger.get(address);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/calendar");
        assertThat(feed.body())
                .contains("UID:initiative-mg-bundle-price-simulation@takeroot", "UID:objective-");
        assertThat(stranger.get(address.replace(".ics", "x.ics")).statusCode()).isEqualTo(404);

        marketer.submit("/initiatives/calendar", "/initiatives/calendar", Map.of());
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        var second = address();
        assertThat(stranger.get(second).statusCode()).isEqualTo(200);
        marketer.submit("/initiatives/calendar", "/initiatives/calendar/removal", Map.of());
        assertThat(stranger.get(second).statusCode()).isEqualTo(404);
    }

    @Test
    void anObjectiveIsMadeOnAFormWithItsMistakesShown() {
        var typed =
                new LinkedHashMap<>(
                        Map.of(
                                "title", "Sell faster",
                                "metric", "sales_cycle_mean",
                                "value", "48",
                                "by", "2018-02-11",
                                "per", "quarter",
                                "slice", "",
                                "owner", "Ines Duarte",
                                "seen", ""));
        var refused = marketer.submit("/objectives/new", "/objectives", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("not the last day of a quarter", "Sell faster");

        typed.put("by", "2018-03-31");
        assertThat(marketer.submit("/objectives/new", "/objectives", typed).statusCode())
                .isEqualTo(302);

        assertThat(viewer.get("/objectives").body()).contains("Sell faster", "Win 63 of 100");
        assertThat(
                        marketer.submit(
                                        "/objectives/win-more/edit",
                                        "/objectives/win-more/removal",
                                        Map.of())
                                .statusCode())
                .isEqualTo(422);
    }

    private static Map<String, String> competitive() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("title", "Battlecards for Helio");
        typed.put("type", "competitive");
        typed.put("start", "2017-12-01");
        typed.put("owner", "Jon Okafor");
        typed.put("deliverable.title", "Battlecard");
        typed.put("deliverable.due", "2017-12-08");
        typed.put("indicator.metric", "win_rate");
        typed.put("indicator.role", "lagging");
        typed.put("indicator.baseline", "2017-Q3");
        typed.put("indicator.target", "64%");
        typed.put("indicator.by", "2018-03-31");
        typed.put("indicator.per", "quarter");
        typed.put("indicator.owner", "Jon Okafor");
        return typed;
    }

    private static void addLagging() {
        var definitions = takeroot.bean(Definitions.class);
        var yaml =
                Definitions.write(
                        definitions
                                .find("initiative", Slug.of("battlecards-for-helio"))
                                .orElseThrow());
        var second =
                """
                - {key: deals, metric: deals_won, role: lagging, baseline: 2017-Q3, owner: Jon,
                  target: {value: 1300, by: 2018-03-31, per: quarter}}
                """;
        definitions.apply(
                Definitions.parse(
                        yaml.replace("indicators:\n", "indicators:\n" + second), "initiative"),
                Actor.COMMAND_LINE);
    }

    private static HttpResponse<String> start(Browser who, Map<String, String> fields) {
        return who.submit(CARDS, CARDS + "/start", fields);
    }

    private static HttpResponse<String> edit(Map<String, String> fields) {
        return marketer.submit(CARDS + "/edit", CARDS + "/edit", fields);
    }

    /// The plain fields of a form as they are shown.
    private static Map<String, String> formOf(String page) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("seen", seen(page));
        var one = interviews();
        typed.put("title", one.title());
        typed.put("type", "research");
        typed.put("objective", "win-more");
        typed.put("owner", one.owner());
        typed.put("start", "2017-11-20");
        typed.put("end", "2018-01-31");
        typed.put("deliverable.title", "");
        typed.put("indicator.metric", "");
        typed.put("next", one.next());
        return typed;
    }

    private static String seen(String page) {
        return value(page, "name=\"seen\" value=\"([^\"]*)\"");
    }

    private static String address() {
        return value("/initiatives/calendar", "value=\"https?://[^/]*([^\"]*\\.ics)\"");
    }

    private static String value(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(marketer.get(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Initiative find() {
        return takeroot.bean(Initiatives.class).require(Slug.of("battlecards-for-helio"));
    }

    private static Initiative interviews() {
        return takeroot.bean(Initiatives.class).require(Slug.of("lost-deal-interviews"));
    }

    private static Browser signedIn(String email, Role role) {
        var person = takeroot.bean(People.class).add(email, email, role, Actor.TAKEROOT);
        var browser = takeroot.browser();
        browser.get(takeroot.bean(Links.class).demo(person.id()));
        return browser;
    }
}
