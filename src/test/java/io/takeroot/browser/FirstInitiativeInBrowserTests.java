package io.takeroot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.kernel.Actor;
import io.takeroot.responses.Watching;
import io.takeroot.scorecards.Scorecards;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/// A marketer's first week in a real browser, from an empty workspace to a verdict.
class FirstInitiativeInBrowserTests {
    private static final String KEY = "/initiatives/win-back-the-pro-line";

    @TempDir Path folder;

    @Test
    void fromAnEmptyWorkspaceToAVerdict() throws IOException {
        try (var takeroot = RunningTakeroot.over(folder.resolve("data"));
                var playwright =
                        Playwright.create(
                                new Playwright.CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = launch(playwright)) {
            var person =
                    takeroot.bean(People.class)
                            .add("Jon Okafor", "jon@example.com", Role.MARKETER, Actor.TAKEROOT);
            var page = browser.newPage();
            page.navigate(takeroot.address() + takeroot.bean(Links.class).demo(person.id()));

            productsAndScorecard(page);
            groundwork(page);
            objective(page);
            initiativeStoppedByTheGate(page);
            mendedAndStarted(page);
            respondedToARed(page, takeroot);
            verdictSeen(page);
        }
    }

    /// Loads an export, says what its columns mean, looks at the scorecard.
    private static void productsAndScorecard(Page page) throws IOException {
        link(page, "Begin").click();
        page.getByLabel("1. Drop files here")
                .setInputFiles(
                        new FilePayload(
                                "sales_pipeline.csv",
                                "text/csv",
                                new ClassPathResource("demo/crm/data/sales_pipeline.csv")
                                        .getContentAsByteArray()));
        button(page, "Upload").click();
        link(page, "Make a scorecard of Sales pipeline").click();
        button(page, "Make the scorecard").click();

        assertThat(page.getByText("Win rate").first()).isVisible();
        assertThat(link(page, "GTX Plus Pro")).isVisible();
    }

    /// Writes what the product stands for.
    private static void groundwork(Page page) {
        link(page, "Groundwork").click();
        page.navigate(home(page) + "/groundwork/new/message?product=gtxpro&type=positioning");
        page.getByLabel("Title").fill("GTX Pro saves time");
        page.locator("main textarea").first().fill("Quotes leave the house a day earlier.");
        button(page, "Save").click();
        button(page, "Agree").first().click();

        assertThat(page.getByText("Agreed").first()).isVisible();
    }

    private static void objective(Page page) {
        page.navigate(home(page) + "/objectives/new");
        page.getByLabel("Objective").fill("Win 66 of 100 Pro deals");
        page.getByLabel("Metric").selectOption("win_rate");
        page.getByLabel("Slice").fill("product = GTXPro");
        page.getByLabel("Target").fill("66%");
        page.getByLabel("By", exactly()).fill("2018-03-31");
        page.getByLabel("Owner").fill("Jon Okafor");
        button(page, "Save").click();

        assertThat(page.getByText("Win 66 of 100 Pro deals").first()).isVisible();
    }

    private static void initiativeStoppedByTheGate(Page page) {
        page.navigate(home(page) + "/initiatives/new?template=campaign");
        page.getByLabel("Title", exactly()).first().fill("Win back the Pro line");
        page.locator("input[name=start]").fill("2017-09-04");
        button(page, "Save").last().click();
        page.navigate(home(page) + KEY + "/start");

        assertThat(page.getByText("The gate is closed")).isVisible();
        assertThat(page.getByText("Missing").first()).isVisible();
        assertThat(page.getByText("Only a lead can override the gate")).isVisible();
    }

    private static void mendedAndStarted(Page page) {
        link(page, "Mend it").first().click();
        page.getByLabel("Objective").selectOption(new SelectOption().setIndex(1));
        while (page.locator("fieldset[id^=indicator-]").count() > 0) {
            page.locator("button[name=less][value=indicator-0]").click();
        }
        button(page, "Add an indicator").click();
        button(page, "Add an indicator").click();
        indicator(page, 0, List.of("deals_begun", "leading", "170", "200"));
        indicator(page, 1, List.of("win_rate", "lagging", "2017-Q2", "66%"));
        button(page, "Save").last().click();
        page.navigate(home(page) + KEY + "/start");
        assertThat(page.getByText("The gate is open")).isVisible();
        page.getByLabel("First day").fill("2017-09-04");
        button(page, "Start").click();

        assertThat(page.getByText("Started").first()).isVisible();
    }

    /// @param words metric, role, baseline and target
    private static void indicator(Page page, int at, List<String> words) {
        var row = page.locator("#indicator-" + at);
        row.getByLabel("Metric").selectOption(words.get(0));
        row.getByLabel("Role").selectOption(words.get(1));
        row.getByLabel("Slice").fill("product = GTXPro");
        row.getByLabel("Baseline").fill(words.get(2));
        row.getByLabel("Target").fill(words.get(3));
        row.locator("input[type=date]").fill("2018-03-31");
        row.getByLabel("Measured over a").selectOption("quarter");
        row.getByLabel("Owner").fill("Jon Okafor");
    }

    private static void respondedToARed(Page page, RunningTakeroot takeroot) {
        takeroot.bean(Watching.class).look(takeroot.bean(Scorecards.class).today());
        page.navigate(home(page) + "/responses");
        link(page, "Respond").first().click();
        page.getByLabel("Action").fill("Two calls a week with every open account");
        page.getByLabel("Owner").fill("Jon Okafor");
        page.getByLabel("Check on").fill("2018-02-28");
        page.getByLabel("Expected effect").fill("5%");
        button(page, "Respond").click();

        assertThat(page.getByText("Two calls a week with every open account").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/responses/\\d+"));
    }

    private static void verdictSeen(Page page) {
        page.navigate(home(page) + KEY + "/verdict");

        assertThat(page.locator("main .pill").first().textContent().strip())
                .isIn(
                        "Took root",
                        "Sprouting",
                        "No sign yet",
                        "Did not take",
                        "Backfired",
                        "Cannot tell");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static String home(Page page) {
        var url = URI.create(page.url());
        return url.getScheme() + "://" + url.getAuthority();
    }

    private static Browser launch(Playwright playwright) {
        var chromium =
                Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "no Chromium; apt-get install chromium"));
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(List.of("--no-sandbox")));
    }
}
