package io.takeroot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.takeroot.demo.testing.RunningDemo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page about numbers and what is done about them in a real browser, with script and without.
class NumberPagesInBrowserTests extends PagesInBrowser {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/?of=all",
                    "/since-yesterday",
                    "/start",
                    "/start/deals",
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
                    "/metric-trees/about?metric=won_revenue",
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
                    "/settings/mail",
                    "/settings/deliveries",
                    "/settings/people",
                    "/settings/audit",
                    "/me",
                    "/no-such-page");

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
        nobodyIsShutOutOf(path);
    }

    /// Else the others prove nothing.
    @Test
    void faultsAreSeenInEveryLook() {
        load("/no-such-page");
        page.evaluate(
                """
                () => {
                    const fault = document.createElement("div");
                    fault.innerHTML = '<img src="/icon.svg"><p class="pale">Pale</p>';
                    fault.style.width = "2000px";
                    document.querySelector("main").append(fault);
                    const pale = fault.querySelector(".pale");
                    pale.style.color = "#777";
                    pale.style.background = "#888";
                }
                """);

        assertThat(faults("/no-such-page"))
                .anyMatch(
                        fault -> fault.contains("LIGHT, width=1440") && fault.contains("image-alt"))
                .anyMatch(fault -> fault.contains("DARK, width=1440") && fault.contains("contrast"))
                .anyMatch(
                        fault -> fault.contains("LIGHT, width=390") && fault.contains("image-alt"))
                .anyMatch(fault -> fault.contains("DARK, width=390") && fault.contains("contrast"))
                .anyMatch(fault -> fault.contains("sideways"));
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
}
