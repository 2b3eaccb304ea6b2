package io.takeroot.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.testing.DemoWorkspace;
import io.takeroot.workspace.Definitions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitiativesTests {
    private static final Actor JON = new Actor("jon@example.com");
    private static final LocalDate DAY = LocalDate.of(2017, 12, 1);

    private static DemoWorkspace workspace;
    private static Initiatives initiatives;

    @BeforeAll
    static void open(@TempDir Path folder) {
        workspace = DemoWorkspace.crm(folder.resolve("data"));
        initiatives = workspace.bean(Initiatives.class);
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    @Test
    void theStoryHasTenInitiativesOfAllTypesAndThreeObjectives() {
        var told = initiatives.all().stream().filter(one -> !one.next().isEmpty()).toList();

        assertThat(told).hasSize(10);
        assertThat(told).extracting(Initiative::type).contains(Initiative.Type.values());
        assertThat(workspace.bean(Objectives.class).all()).hasSize(3);
    }

    @Test
    void everyInitiativeHasItsScorecard() {
        var scorecard =
                workspace
                        .bean(Scorecards.class)
                        .overview(
                                ScorecardId.overall(Slug.of("initiative-gtx-basic-refresh")),
                                LocalDate.of(2017, 12, 31));

        assertThat(scorecard.assessments().map(a -> a.indicator().key().value()))
                .containsExactly("engaged", "size");
    }

    @Test
    void theGateNamesEverythingThatIsMissing() {
        define("bare", "");

        assertThat(initiatives.gate(Slug.of("bare")).unmet())
                .extracting(Condition::words)
                .containsExactly(
                        "It serves no objective.",
                        "It has no start day.",
                        "It has no leading indicator.",
                        "It has no lagging indicator.");
        assertThatThrownBy(() -> initiatives.start(Slug.of("bare"), DAY, JON))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.problems())
                                        .extracting(Problem::code)
                                        .containsOnly("GATE_CLOSED"));
        assertThat(initiatives.moves(Slug.of("bare"))).isEmpty();
    }

    @Test
    void aHalfDescribedIndicatorIsNamedWithWhatItLacks() {
        define(
                "half",
                """
                objective: win-more
                start: 2017-12-01
                indicators:
                  - {metric: deals_engaged, role: leading, baseline: 2017-Q3, owner: Jon}
                  - {metric: win_rate, role: lagging, baseline: 2017-Q3, owner: Jon, target: {value: 63%, by: 2018-03-31, per: quarter}}
                """);

        assertThat(initiatives.gate(Slug.of("half")).unmet())
                .extracting(Condition::words)
                .containsExactly("The leading indicator deals_engaged has no target.");
    }

    @Test
    void aFilePassesTheSameGate() {
        assertThatThrownBy(() -> define("by-file", "state: started"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("GATE_CLOSED")
                .hasMessageContaining("It serves no objective.");
        assertThat(initiatives.find(Slug.of("by-file"))).isEmpty();
    }

    @Test
    void anOverrideNeedsAReasonAndIsKept() {
        var key = Slug.of("overridden");
        define("overridden", "");

        assertThatThrownBy(() -> initiatives.override(key, "  ", JON))
                .hasMessageContaining("REASON_MISSING");
        initiatives.override(key, "The board wants it.", JON);
        initiatives.override(key, "The board wants it.", JON);

        assertThat(initiatives.start(key, DAY, JON)).isTrue();
        assertThat(initiatives.overrides(key))
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.reason()).isEqualTo("The board wants it.");
                            assertThat(kept.by()).isEqualTo("jon@example.com");
                            assertThat(kept.unmet()).hasSize(4);
                        });
    }

    @Test
    void startingTwiceWritesOnce() {
        var key = complete("twice");

        assertThat(initiatives.start(key, DAY, JON)).isTrue();
        assertThat(initiatives.start(key, DAY, JON)).isFalse();

        assertThat(initiatives.moves(key)).hasSize(1);
        assertThat(initiatives.require(key).days().start()).contains(DAY);
    }

    @Test
    void startingFromManyBrowsersAtOnceWritesOnce() throws Exception {
        var key = complete("at-once");

        try (var browsers = Executors.newFixedThreadPool(6)) {
            Callable<Boolean> start = () -> initiatives.start(key, DAY, JON);
            var started = browsers.invokeAll(List.of(start, start, start, start, start, start));
            int writers = 0;
            for (var one : started) {
                writers += one.get() ? 1 : 0;
            }
            assertThat(writers).isEqualTo(1);
        }

        assertThat(initiatives.moves(key)).hasSize(1);
    }

    @Test
    void anEndIsTakenBackWithItsDays() {
        var key = complete("ended");
        initiatives.start(key, DAY, JON);
        var ending =
                new Initiatives.Ending(
                        Initiative.State.STOPPED, LocalDate.of(2017, 12, 20), "No budget.");

        assertThatThrownBy(
                        () ->
                                initiatives.end(
                                        key,
                                        new Initiatives.Ending(
                                                Initiative.State.FINISHED, DAY.minusDays(1), "x"),
                                        JON))
                .hasMessageContaining("before it started");
        initiatives.end(key, ending, JON);
        assertThat(initiatives.require(key).days().end()).contains(ending.day());
        var seen = initiatives.moves(key).getLast().number();

        assertThat(initiatives.undo(key, seen, JON)).isTrue();
        assertThat(initiatives.undo(key, seen, JON)).isFalse();

        assertThat(initiatives.require(key).state()).isEqualTo(Initiative.State.STARTED);
        assertThat(initiatives.require(key).days().end()).isEmpty();
        assertThat(initiatives.moves(key))
                .extracting(Move::reason)
                .containsExactly("", "No budget.", "taken back");
    }

    @Test
    void movesByFileAreKeptToo() {
        var key = complete("filed");

        define("filed", COMPLETE + "state: started\n");

        assertThat(initiatives.moves(key))
                .singleElement()
                .satisfies(move -> assertThat(move.to()).isEqualTo(Initiative.State.STARTED));
    }

    @Test
    void twoPeopleTickTwoDeliverables() throws Exception {
        var key = Slug.of("ticked");
        define(
                "ticked",
                "deliverables: [{title: Deck}, {title: Page}, {title: Note}, {title: Film}]");
        var titles = List.of("deck", "page", "note", "film");

        try (var browsers = Executors.newFixedThreadPool(4)) {
            var ticks =
                    titles.stream()
                            .<Callable<Object>>map(
                                    title ->
                                            () -> {
                                                initiatives.deliver(key, Slug.of(title), true, JON);
                                                return title;
                                            })
                            .toList();
            for (var tick : browsers.invokeAll(ticks)) {
                tick.get();
            }
        }

        assertThat(initiatives.require(key).deliverables()).allMatch(Deliverable::isDone);
    }

    private static final String COMPLETE =
            """
            objective: win-more
            start: 2017-12-01
            indicators:
              - {metric: deals_engaged, role: leading, baseline: 2017-Q3, owner: Jon, target: {value: 63, by: 2018-03-31, per: quarter}}
              - {metric: win_rate, role: lagging, baseline: 2017-Q3, owner: Jon, target: {value: 63%, by: 2018-03-31, per: quarter}}
            """;

    private static Slug complete(String key) {
        define(key, COMPLETE);
        return Slug.of(key);
    }

    private static void define(String key, String fields) {
        var yaml =
                """
                kind: initiative
                key: %s
                title: %s
                type: campaign
                %s"""
                        .formatted(key, key, fields);
        workspace.bean(Definitions.class).apply(Definitions.parse(yaml, "initiatives.yaml"), JON);
    }
}
