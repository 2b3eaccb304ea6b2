package io.takeroot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Pages of the demo in a real browser: reachable for all (axe finds nothing), light and dark,
/// wide and narrow.
abstract class PagesInBrowser {
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
    static Page page;

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

    /// Fails unless axe finds nothing and nothing scrolls sideways, in any look.
    static void nobodyIsShutOutOf(String path) {
        load(path);
        assertThat(faults(path)).as(path).isEmpty();
    }

    static void load(String path) {
        page.navigate(RunningDemo.crm().address() + path);
        // Until the parts that other modules know have come.
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /// What shuts somebody out of the page that is open.
    static List<String> faults(String path) {
        var found = new ArrayList<String>();
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
        return found;
    }

    /// Dark differs from light in nothing but its colours.
    private static AxeBuilder axe(Look look) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // No page of ours has a frame: the older way asks in the page itself, without another tab.
        var axe = new AxeBuilder(page).setLegacyMode(true).options(options);
        return look.scheme() == ColorScheme.DARK ? axe.withRules(List.of("color-contrast")) : axe;
    }

    static Browser.NewContextOptions options(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, width > 800 ? 1000 : 844)
                .setColorScheme(scheme);
    }

    static void visit(
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

    static String path(String href) {
        return href.startsWith("?") ? "/" + href : href;
    }
}
