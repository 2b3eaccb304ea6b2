package io.takeroot.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.testing.DemoWorkspace;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scorecard as it was seen, after its definition has changed.
class KeptScorecardsTests {
    private static final ScorecardId OVERALL = ScorecardId.overall(Slug.of("overall"));
    private static final Slug WIN_RATE = Slug.of("win_rate");

    @TempDir static Path folder;

    private static DemoWorkspace demo;
    private static KeptScorecards kept;

    @BeforeAll
    static void start() {
        demo = DemoWorkspace.crm(folder);
        kept = demo.bean(KeptScorecards.class);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void whatWasKeptStaysWhenTheTargetIsChanged() {
        var today = demo.bean(Scorecards.class).today();
        demo.run("keep-scorecards");
        var before = line(kept.seen(OVERALL, today));

        changeTarget("50%");

        assertThat(line(kept.seen(OVERALL, today))).isEqualTo(before);
        assertThat(before.target()).isEqualTo("63.0%");
        demo.run("keep-scorecards");
        assertThat(line(kept.seen(OVERALL, today)).target()).isEqualTo("50.0%");
    }

    @Test
    void aDayBeforeTheDefinitionHasNothingToShow() {
        assertThat(kept.seen(OVERALL, LocalDate.of(2017, 6, 30))).isInstanceOf(Seen.Nothing.class);
    }

    @Test
    void aDayThatWasNotKeptIsJudgedByTheDefinitionOfThatDay() {
        var farAhead = LocalDate.of(2099, 1, 1);

        var seen =
                kept.seen(ScorecardId.ofProduct(Slug.of("product"), Slug.of("gtx-pro")), farAhead);

        assertThat(seen).isInstanceOf(Seen.JudgedAnew.class);
        assertThat(((Seen.JudgedAnew) seen).lines()).isNotEmpty();
    }

    private static KeptLine line(Seen seen) {
        assertThat(seen).isInstanceOf(Seen.Kept.class);
        return ((Seen.Kept) seen)
                .lines().stream()
                        .filter(line -> line.indicator().equals(WIN_RATE))
                        .findFirst()
                        .orElseThrow();
    }

    private static void changeTarget(String value) {
        var edits = demo.bean(ScorecardEdits.class);
        edits.change(
                new ScorecardEdits.Edit(OVERALL, edits.version(OVERALL), Actor.COMMAND_LINE),
                WIN_RATE,
                new IndicatorEntry(
                        "Tomás Rey", new TargetEntry("value", value, "", "2018-03-31", "quarter")));
    }
}
