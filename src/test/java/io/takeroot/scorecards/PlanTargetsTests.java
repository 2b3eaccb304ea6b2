package io.takeroot.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.MetricQuery;
import io.takeroot.metrics.Metrics;
import io.takeroot.scorecards.testing.DemoWorkspace;
import io.takeroot.workspace.Definitions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Targets that a plan says, and targets period by period.
class PlanTargetsTests {
    private static final ScorecardId CARD = ScorecardId.overall(Slug.of("planned"));
    private static final LocalDate YEAR_END = LocalDate.of(2017, 12, 31);

    @TempDir static Path folder;

    private static DemoWorkspace demo;

    @BeforeAll
    static void start() {
        demo = DemoWorkspace.crm(folder);
        demo.bean(Definitions.class)
                .apply(
                        Definitions.parse(
                                """
                                kind: metric
                                key: accounts_known
                                title: Accounts known
                                dataset: accounts
                                measure: count
                                time: none
                                ---
                                kind: scorecard
                                key: planned
                                sections:
                                  - title: All
                                    indicators:
                                      - {metric: deals_won, target: {plan: {metric: deals_closed}, per: quarter}}
                                      - {metric: deals_won, key: pro, slice: {product: GTX Pro}, target: {plan: {metric: deals_closed}, per: quarter}}
                                      - {metric: deals_won, key: strange, slice: {product: GTX Pro}, target: {plan: {metric: accounts_known}, per: quarter}}
                                      - {metric: deals_won, key: stepped, target: {each: {2017-Q3: 1250, 2017-Q4: 1200, 2018-Q1: 1100}}}
                                """,
                                "planned.yaml"),
                        Actor.COMMAND_LINE);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void thePlanSaysTheTargetForTheSamePeriodAndSlice() {
        for (var key : List.of("deals_won", "pro")) {
            var assessment = assess(key, YEAR_END);

            var goal = assessment.goal().orElseThrow();
            var plan =
                    MetricQuery.total(Slug.of("deals_closed"), goal.period())
                            .in(assessment.slice());
            var planned = demo.bean(Metrics.class).read(plan).readings().getFirst().value();
            assertThat(goal.by()).isEqualTo(YEAR_END);
            assertThat(planned).contains(goal.low());
            assertThat(assessment.why()).startsWith("Missed: Q4 2017");
        }
    }

    @Test
    void aPlanThatDoesNotKnowTheSliceIsNoTarget() {
        var assessment = assess("strange", YEAR_END);

        assertThat(assessment.goal()).isEmpty();
        assertThat(assessment.why())
                .isEqualTo(
                        "Its target is Accounts known: the plan cannot be told apart by product.");
    }

    @Test
    void ofEachPeriodTheFirstThatIsNotOverCounts() {
        assertThat(wanted(LocalDate.of(2017, 9, 30))).isEqualByComparingTo("1250");
        assertThat(wanted(LocalDate.of(2017, 10, 1))).isEqualByComparingTo("1200");
        assertThat(wanted(YEAR_END)).isEqualByComparingTo("1200");
    }

    @Test
    void afterTheLastPeriodItsValueStays() {
        var each =
                (Target.Each)
                        demo.bean(Scorecards.class)
                                .indicator(CARD, Slug.of("stepped"))
                                .target()
                                .orElseThrow();

        var due = each.on(LocalDate.of(2019, 1, 1), FiscalCalendar.CALENDAR_YEAR);

        assertThat(due).isEqualTo(each.last());
        assertThat(due.by()).isEqualTo(LocalDate.of(2018, 3, 31));
    }

    private static BigDecimal wanted(LocalDate day) {
        return assess("stepped", day).goal().orElseThrow().low();
    }

    private static Assessment assess(String indicator, LocalDate day) {
        return demo.bean(Scorecards.class).assess(CARD, Slug.of(indicator), day);
    }
}
