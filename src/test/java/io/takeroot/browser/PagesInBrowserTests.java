package io.takeroot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import io.takeroot.browser.testing.Chromium;
import io.takeroot.demo.testing.RunningDemo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page of the demo in a real browser: reachable for all (axe finds nothing), light and
/// dark, wide and narrow,
/// with script and without.
class PagesInBrowserTests {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/?of=all",
                    "/since-yesterday",
                    "/desk",
                    "/desk?state=resolved",
                    "/desk/requests/1",
                    "/desk/requests/118",
                    "/desk/report",
                    "/desk/mine",
                    "/desk/templates",
                    "/desk/templates/new",
                    "/desk/templates/on-it/edit",
                    "/start",
                    "/start/deals",
                    "/comments?about=indicator/overall/win_rate",
                    "/scorecards",
                    "/scorecards/overall",
                    "/scorecards/product/gtx-pro",
                    "/datasets",
                    "/datasets/deals",
                    "/datasets/deals/rows",
                    "/datasets/deals/rejects",
                    "/datasets/deals/removal",
                    "/datasets/deals/syncs/4",
                    "/scorecards/overall/indicators/won_revenue/target",
                    "/scorecards/overall/indicators/won_revenue/rows",
                    "/scorecards/overall/indicators/deals_engaged/manual-status",
                    "/scorecards/overall/arrangement",
                    "/scorecards/overall/status-rules",
                    "/scorecards/overall?view=seen",
                    "/scorecards/new",
                    "/annotations/new?scorecard=overall",
                    "/sign-in",
                    "/metrics",
                    "/metrics/win_rate",
                    "/leads",
                    "/metric-trees",
                    "/metric-trees/won-revenue",
                    "/metric-trees/won-revenue/form",
                    "/calibration",
                    "/objectives",
                    "/objectives/new",
                    "/objectives/win-more/edit",
                    "/initiatives",
                    "/initiatives?shape=table",
                    "/initiatives?shape=timeline",
                    "/initiatives/new",
                    "/initiatives/new?template=launch-1",
                    "/initiatives/templates",
                    "/initiatives/calendar",
                    "/initiatives/gtx-basic-refresh",
                    "/initiatives/gtx-basic-refresh/end",
                    "/initiatives/lost-deal-interviews",
                    "/initiatives/gtx-plus-pro-launch/start",
                    "/initiatives/gtx-plus-pro-launch/effects",
                    "/initiatives/gtx-plus-pro-launch/edit",
                    "/allocations",
                    "/allocations/new",
                    "/allocations/booked-revenue",
                    "/allocations/booked-revenue/rule",
                    "/allocations/booked-revenue/publications/1",
                    "/search",
                    "/search?words=price&since=year",
                    "/search?words=xyzzy",
                    "/search/misses",
                    "/library",
                    "/library/against-northgate",
                    "/library/field",
                    "/library/review",
                    "/library/new/battlecard",
                    "/library/gtx-pro-one-pager/links",
                    "/deals",
                    "/groundwork",
                    "/groundwork?state=stale",
                    "/groundwork/claim",
                    "/groundwork/claim/gtx-basic-four-minutes",
                    "/groundwork/product/gtk-500",
                    "/groundwork/persona/it-buyer/edit",
                    "/groundwork/message/gtx-pro-positioning/versions",
                    "/groundwork/message/gtx-pro-positioning/removal",
                    "/groundwork/new/message?product=gtx-pro&type=positioning",
                    "/groundwork/products?dimension=deals/product",
                    "/groundwork/import?kind=claim",
                    "/portfolio",
                    "/initiatives/summer-campaign/verdict",
                    "/initiatives/gtx-plus-pro-launch/verdict",
                    "/initiatives/gtx-plus-pro-launch/effects",
                    "/decks",
                    "/settings",
                    "/settings/definitions",
                    "/settings/definitions/metric/win_rate",
                    "/responses",
                    "/responses/1",
                    "/responses/new?scorecard=overall&indicator=win_rate",
                    "/responses/about?scorecard=overall&indicator=win_rate",
                    "/alerts",
                    "/settings/responses",
                    "/themes",
                    "/insights",
                    "/insights?competitor=northgate&find=dealer",
                    "/insights/new",
                    "/insights/3",
                    "/insights/3/edit",
                    "/insights/3/versions",
                    "/insights/import",
                    "/insights/settings",
                    "/insights/weeks/2017-W50",
                    "/heard",
                    "/evidence",
                    "/evidence?claim=gtx-basic-four-minutes",
                    "/win-loss",
                    "/win-loss?by=product",
                    "/win-loss/records",
                    "/win-loss/proposals",
                    "/win-loss/deals/V929BUUS",
                    "/win-loss/reasons",
                    "/ask",
                    "/settings/desk",
                    "/settings/mail",
                    "/settings/deliveries",
                    "/settings/inbox",
                    "/settings/inbox/messages",
                    "/settings/people",
                    "/settings/audit",
                    "/me",
                    "/no-such-page");

    private record Look(ColorScheme scheme, int width) {}

    private static final List<Look> LOOKS =
            List.of(
                    new Look(ColorScheme.LIGHT, 1440),
                    new Look(ColorScheme.DARK, 1440),
                    new Look(ColorScheme.LIGHT, 390),
                    new Look(ColorScheme.DARK, 390));

    private static Chromium chromium;
    private static Browser browser;

    /// Signed in once; each page is loaded once and then looked at in every way.
    @SuppressWarnings("NullAway.Init") // the first test signs in
    private static Page page;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        browser = chromium.browser();
        page = browser.newContext(options(1440, ColorScheme.LIGHT)).newPage();
        page.navigate(RunningDemo.crm().signIn());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    static Stream<String> pages() {
        var open = RunningDemo.crm();
        var all = new ArrayList<>(PAGES);
        // The first indicator of the overall scorecard, opened in place, and the first deck of the
        // archive.
        visit(
                options(1440, ColorScheme.LIGHT),
                page -> {
                    page.navigate(open.address() + "/scorecards/overall");
                    all.add(
                            path(
                                    page.locator(".scorecard th[scope=row] a")
                                            .first()
                                            .getAttribute("href")));
                    page.navigate(open.address() + "/decks");
                    all.add(
                            path(
                                    page.locator("main table a, main .deck a")
                                            .first()
                                            .getAttribute("href")));
                });
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nobodyIsShutOut(String path) {
        var found = new ArrayList<String>();
        page.navigate(RunningDemo.crm().address() + path);
        // Until the parts that other modules know have come.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        for (var look : LOOKS) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions()
                            .setColorScheme(look.scheme())
                            .setReducedMotion(ReducedMotion.REDUCE));
            page.setViewportSize(look.width(), look.width() > 800 ? 1000 : 844);
            keep(page, path, look);
            axe(look)
                    .analyze()
                    .getViolations()
                    .forEach(
                            violation ->
                                    found.add(
                                            look
                                                    + ": "
                                                    + violation.getId()
                                                    + " "
                                                    + violation.getNodes().stream()
                                                            .limit(3)
                                                            .map(node -> node.getHtml())
                                                            .toList()));
            var overflow =
                    page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (((Number) overflow).intValue() > 0) {
                found.add(look + ": the page scrolls sideways by " + overflow + " px");
            }
        }
        assertThat(found).as(path).isEmpty();
    }

    /// Dark differs from light in nothing but its colours.
    private static AxeBuilder axe(Look look) {
        var axe = new AxeBuilder(page);
        return look.scheme() == ColorScheme.DARK ? axe.withRules(List.of("color-contrast")) : axe;
    }

    @Test
    void withoutScriptAnIndicatorStillOpens() {
        visit(
                options(1440, ColorScheme.LIGHT).setJavaScriptEnabled(false),
                page -> {
                    page.navigate(RunningDemo.crm().address() + "/scorecards/overall");
                    page.locator(".scorecard th[scope=row] a").first().click();

                    assertThat(page.locator(".detail svg.chart").count()).isPositive();
                    assertThat(page.content()).contains("select");
                });
    }

    @Test
    void noPageBreaksItsOwnSecurityPolicy() {
        var complaints = new ArrayList<String>();
        visit(
                options(1440, ColorScheme.LIGHT),
                page -> {
                    page.onConsoleMessage(
                            message -> {
                                if (message.type().equals("error")) {
                                    complaints.add(message.text());
                                }
                            });
                    for (var path :
                            List.of(
                                    "/",
                                    "/scorecards/overall",
                                    "/scorecards/product/gtx-pro",
                                    "/datasets",
                                    "/decks",
                                    "/settings")) {
                        page.navigate(RunningDemo.crm().address() + path);
                        page.waitForLoadState(LoadState.LOAD);
                    }
                    page.navigate(RunningDemo.crm().address() + "/scorecards/overall");
                    page.locator(".scorecard th[scope=row] a").nth(1).click();
                    page.locator(".detail").first().waitFor();
                });
        assertThat(complaints).isEmpty();
    }

    private static Browser.NewContextOptions options(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, width > 800 ? 1000 : 844)
                .setColorScheme(scheme);
    }

    private static void visit(
            Browser.NewContextOptions options, java.util.function.Consumer<Page> looking) {
        try (BrowserContext context = browser.newContext(options)) {
            var page = context.newPage();
            page.navigate(RunningDemo.crm().signIn());
            looking.accept(page);
        }
    }

    /// Keeps a picture for whoever wants to look, when `takeroot.screenshots` names a folder.
    private static void keep(Page page, String path, Look look) {
        var folder = System.getProperty("takeroot.screenshots", "");
        if (!folder.isEmpty()) {
            var name = path.equals("/") ? "home" : path.substring(1).replaceAll("[^a-z0-9]+", "-");
            var file = name + "-" + look.scheme() + "-" + look.width() + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, file)));
        }
    }

    private static String path(String href) {
        return href.startsWith("?") ? "/" + href : href;
    }
}
