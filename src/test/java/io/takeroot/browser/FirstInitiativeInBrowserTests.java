package io.takeroot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.browser.testing.Chromium;
import io.takeroot.browser.testing.Keyboard;
import io.takeroot.kernel.Actor;
import io.takeroot.responses.Watching;
import io.takeroot.scorecards.Scorecards;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/// A marketer's first week in a real browser, from an empty workspace to a verdict, by the keyboard
/// alone: what is not typed into the address line is reached by the Tab key.
class FirstInitiativeInBrowserTests {
    private static final String KEY = "/initiatives/win-back-the-pro-line";

    @TempDir Path folder;

    @Test
    void fromAnEmptyWorkspaceToAVerdict() throws IOException {
        try (var takeroot = RunningTakeroot.over(folder.resolve("data"));
                var chromium = new Chromium()) {
            var person =
                    takeroot.bean(People.class)
                            .add("Jon Okafor", "jon@example.com", Role.MARKETER, Actor.TAKEROOT);
            var page =
                    chromium.browser()
                            .newContext(new Browser.NewContextOptions().setLocale("en-US"))
                            .newPage();
            page.navigate(takeroot.address() + takeroot.bean(Links.class).demo(person.id()));

            var hand = new Keyboard(page);
            productsAndScorecard(hand, page);
            groundwork(hand, page);
            objective(hand, page);
            initiativeStoppedByTheGate(hand, page);
            mendedAndStarted(hand, page);
            respondedToARed(hand, page, takeroot);
            verdictSeen(page);
        }
    }

    /// Loads an export, says what its columns mean, looks at the scorecard.
    private static void productsAndScorecard(Keyboard hand, Page page) throws IOException {
        hand.press(link(page, "Begin"));
        hand.upload(
                page.getByLabel("1. Drop files here"),
                new FilePayload(
                        "sales_pipeline.csv",
                        "text/csv",
                        new ClassPathResource("demo/crm/data/sales_pipeline.csv")
                                .getContentAsByteArray()));
        hand.press(button(page, "Upload"));
        hand.press(link(page, "Make a scorecard of Sales pipeline"));
        hand.press(button(page, "Make the scorecard"));

        assertThat(page.getByText("Win rate").first()).isVisible();
        assertThat(link(page, "GTX Plus Pro")).isVisible();
    }

    /// Writes what the product stands for.
    private static void groundwork(Keyboard hand, Page page) {
        hand.press(link(page, "Groundwork"));
        page.navigate(home(page) + "/groundwork/new/message?product=gtxpro&type=positioning");
        hand.write(page.getByLabel("Title"), "GTX Pro saves time");
        hand.write(page.locator("main textarea").first(), "Quotes leave the house a day earlier.");
        hand.press(button(page, "Save"));
        hand.press(button(page, "Agree").first());

        assertThat(page.getByText("Agreed").first()).isVisible();
    }

    private static void objective(Keyboard hand, Page page) {
        page.navigate(home(page) + "/objectives/new");
        hand.write(page.getByLabel("Objective"), "Win 66 of 100 Pro deals");
        hand.choose(page.getByLabel("Metric"), "win_rate");
        hand.write(page.getByLabel("Slice"), "product = GTXPro");
        hand.write(page.getByLabel("Target"), "66%");
        hand.writeDay(page.getByLabel("By", exactly()), "2018-03-31");
        hand.write(page.getByLabel("Owner"), "Jon Okafor");
        hand.press(button(page, "Save"));

        assertThat(page.getByText("Win 66 of 100 Pro deals").first()).isVisible();
    }

    private static void initiativeStoppedByTheGate(Keyboard hand, Page page) {
        page.navigate(home(page) + "/initiatives/new?template=campaign");
        hand.write(page.getByLabel("Title", exactly()).first(), "Win back the Pro line");
        hand.writeDay(page.locator("input[name=start]"), "2017-09-04");
        hand.press(button(page, "Save").last());
        page.navigate(home(page) + KEY + "/start");

        assertThat(page.getByText("The gate is closed")).isVisible();
        assertThat(page.getByText("Missing").first()).isVisible();
        assertThat(page.getByText("Only a lead can override the gate")).isVisible();
    }

    private static void mendedAndStarted(Keyboard hand, Page page) {
        hand.press(link(page, "Mend it").first());
        hand.choose(page.getByLabel("Objective"), "win-66-of-100-pro-deals");
        while (page.locator("fieldset[id^=indicator-]").count() > 0) {
            hand.press(page.locator("button[name=less][value=indicator-0]"));
        }
        hand.press(button(page, "Add an indicator"));
        hand.press(button(page, "Add an indicator"));
        indicator(hand, page, 0, List.of("deals_begun", "leading", "170", "200"));
        indicator(hand, page, 1, List.of("win_rate", "lagging", "2017-Q2", "66%"));
        hand.press(button(page, "Save").last());
        page.navigate(home(page) + KEY + "/start");
        assertThat(page.getByText("The gate is open")).isVisible();
        hand.writeDay(page.getByLabel("First day"), "2017-09-04");
        hand.press(button(page, "Start"));

        assertThat(page.getByText("Started").first()).isVisible();
    }

    /// @param words metric, role, baseline and target
    private static void indicator(Keyboard hand, Page page, int at, List<String> words) {
        var row = page.locator("#indicator-" + at);
        hand.choose(row.getByLabel("Metric"), words.get(0));
        hand.choose(row.getByLabel("Role"), words.get(1));
        hand.write(row.getByLabel("Slice"), "product = GTXPro");
        hand.write(row.getByLabel("Baseline"), words.get(2));
        hand.write(row.getByLabel("Target"), words.get(3));
        hand.writeDay(row.locator("input[type=date]"), "2018-03-31");
        hand.choose(row.getByLabel("Measured over a"), "quarter");
        hand.write(row.getByLabel("Owner"), "Jon Okafor");
    }

    private static void respondedToARed(Keyboard hand, Page page, RunningTakeroot takeroot) {
        takeroot.bean(Watching.class).look(takeroot.bean(Scorecards.class).today());
        page.navigate(home(page) + "/responses");
        hand.press(link(page, "Respond").first());
        hand.write(page.getByLabel("Action"), "Two calls a week with every open account");
        hand.write(page.getByLabel("Owner"), "Jon Okafor");
        hand.writeDay(page.getByLabel("Check on"), "2018-02-28");
        hand.write(page.getByLabel("Expected effect"), "5%");
        hand.press(button(page, "Respond"));

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
}
