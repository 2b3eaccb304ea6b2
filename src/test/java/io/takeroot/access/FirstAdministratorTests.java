package io.takeroot.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.store.testing.Postgres;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// From an empty folder to somebody who can sign in, over restarts.
@ExtendWith(OutputCaptureExtension.class)
final class FirstAdministratorTests {
    private static final Pattern LINK = Pattern.compile("/link/[\\w-]{43}");
    private static final Map<String, String> ANA =
            Map.of("name", "Ana", "email", "ana@example.com", "password", "seven quiet otters");

    @TempDir Path folder;

    @Test
    void linkOnTheConsoleWorksOnceAndANewStartVoidsIt(CapturedOutput console) {
        var data = folder.resolve("data");
        String voided;
        try (var takeroot = RunningTakeroot.over(data)) {
            voided = lastLink(console);
            var elsewhere = takeroot.browser().get("/settings");
            assertThat(elsewhere.headers().firstValue("Location").orElse("")).endsWith("/welcome");
            assertThat(takeroot.browser().get("/welcome").body()).contains("console");
        }

        try (var takeroot = RunningTakeroot.over(data)) {
            var link = lastLink(console);
            assertThat(takeroot.browser().get(voided).statusCode()).isEqualTo(410);
            var browser = takeroot.browser();
            assertThat(browser.submit(link, link, ANA).statusCode()).isEqualTo(302);
            assertThat(browser.get("/me").statusCode()).isEqualTo(200);
            assertThat(takeroot.browser().get(link).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void severalNodesMayShareADatabase(CapturedOutput console) {
        Map<String, Object> shared = Map.of("takeroot.database", Postgres.emptyDatabase());
        try (var one = RunningTakeroot.over(folder.resolve("one"), shared);
                var two = RunningTakeroot.over(folder.resolve("two"), shared)) {
            var link = lastLink(console);
            var browser = one.browser();

            assertThat(browser.submit(link, link, ANA).statusCode()).isEqualTo(302);

            assertThat(browser.at(two.address()).get("/me").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void sessionsSurviveARestartAndNoLinkIsPrintedAnyMore(CapturedOutput console) {
        var data = folder.resolve("data");
        var browser = signedInAfterFirstStart(data, console);
        int printed = console.getOut().length();

        try (var takeroot = RunningTakeroot.over(data)) {
            assertThat(browser.at(takeroot.address()).get("/me").statusCode()).isEqualTo(200);
            assertThat(console.getOut().substring(printed)).doesNotContainPattern(LINK);
        }
    }

    private static Browser signedInAfterFirstStart(Path data, CapturedOutput console) {
        try (var takeroot = RunningTakeroot.over(data)) {
            var link = lastLink(console);
            var browser = takeroot.browser();
            browser.submit(link, link, ANA);
            return browser;
        }
    }

    private static String lastLink(CapturedOutput console) {
        return LINK.matcher(console.getOut())
                .results()
                .map(found -> found.group())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
