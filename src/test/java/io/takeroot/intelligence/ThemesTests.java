package io.takeroot.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.kernel.Actor;
import io.takeroot.workspace.Definitions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Insights become themes; a marketer makes them theirs, and what they did stays.
class ThemesTests {
    private static final LocalDate TODAY = LocalDate.of(2017, 12, 31);

    @TempDir static Path folder;

    @SuppressWarnings("NullAway.Init") // the test opens it
    private static RunningTakeroot takeroot;

    @Test
    void themesAppearAndKeepWhatPeopleMadeOfThem() throws Exception {
        try (var opened = RunningTakeroot.over(folder, Map.of("takeroot.jobs", false))) {
            takeroot = opened;
            takeroot.bean(Definitions.class)
                    .apply(
                            Definitions.parse(
                                    "{kind: workspace, key: workspace, title: Test, as_of: 2017-12-31}",
                                    "test"),
                            Actor.TAKEROOT);
            var marketer = signedIn("mara@example.com", Role.MARKETER);
            var viewer = signedIn("vic@example.com", Role.VIEWER);
            assertThat(viewer.get("/themes").body()).contains("No themes yet");
            keepAll();
            var themes = takeroot.bean(Themes.class);
            takeroot.bean(ThemesRound.class).run();

            assertThat(themes.find("", 0, 100)).hasSizeBetween(5, 12);
            var nordlicht = themes.find("nordlicht", 0, 1).getFirst();
            var page = nordlicht.id().url();
            assertThat(viewer.get("/themes?find=nordlicht").body()).contains(page, "Nordlicht");
            assertThat(viewer.get("/themes.csv").body()).contains("number,theme,words,texts");
            assertThat(viewer.get(page).body())
                    .contains("Why do we lose against Nordlicht", "/comments?about=theme/")
                    .doesNotContain("Save name");
            assertThat(submit(viewer, page + "/name", Map.of("name", "No"))).isEqualTo(403);

            assertThat(submit(marketer, page + "/name", Map.of("name", "x".repeat(121))))
                    .isEqualTo(422);
            assertThat(submit(marketer, page + "/name", Map.of("name", "Losing to Nordlicht")))
                    .isEqualTo(302);
            var other = other(themes, nordlicht.id());
            marketer.submit(page, page + "/merge", Map.of("into", other.id().toString()));
            assertThat(viewer.get(page).headers().firstValue("Location").orElseThrow())
                    .endsWith(other.id().url());

            var before = themes.find(other.id()).orElseThrow().texts();
            keep("Nordlicht gave a free pilot to a retail account again", 990);
            takeroot.bean(ThemesRound.class).run();
            assertThat(themes.find(other.id()).orElseThrow().texts()).isEqualTo(before + 1);

            var change = themes.changes(other.id(), 1).getFirst();
            marketer.submit(
                    other.id().url(),
                    other.id().url() + "/undo",
                    Map.of("change", Long.toString(change.id())));
            assertThat(themes.find(nordlicht.id()).orElseThrow().texts())
                    .isEqualTo(nordlicht.texts());
            assertThat(viewer.get(page).body()).contains("Losing to Nordlicht");
        }
    }

    private static Theme other(Themes themes, ThemeId but) {
        return themes.find("", 0, 10).stream()
                .filter(it -> !it.id().equals(but))
                .findFirst()
                .orElseThrow();
    }

    private static int submit(Browser who, String url, Map<String, String> fields) {
        return who.submit("/comments?about=insight/1", url, fields).statusCode();
    }

    private static void keepAll() throws Exception {
        List<String> lines;
        try (var file = ThemesTests.class.getResourceAsStream("/text/themes.txt")) {
            lines =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.contains("|"))
                            .skip(1)
                            .toList();
        }
        for (int i = 0; i < lines.size(); i++) {
            keep(lines.get(i).split("\\|", -1)[1], i);
        }
    }

    private static void keep(String text, int number) {
        var heard = Heard.of(InsightKind.FIELD_REPORT, text, TODAY.minusDays(number % 60));
        takeroot.bean(Insights.class).keep(NewInsight.of(heard), Actor.TAKEROOT);
    }

    private static Browser signedIn(String email, Role role) {
        var person = takeroot.bean(People.class).add(email, email, role, Actor.TAKEROOT);
        var browser = takeroot.browser();
        browser.get(takeroot.bean(Links.class).demo(person.id()));
        return browser;
    }
}
