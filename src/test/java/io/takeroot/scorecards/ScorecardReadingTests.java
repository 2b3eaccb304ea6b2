package io.takeroot.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardReadingTests {
    private static final String WORLD =
            """
            kind: workspace
            key: workspace
            fiscal_year_starts: february
            ---
            kind: dataset
            key: deals
            dimensions: [product, region]
            ---
            kind: metric
            key: revenue
            dataset: deals
            ---
            kind: metric
            key: win_rate
            ratio: {of: revenue, over: revenue}
            ---
            kind: metric
            key: revenue_to_date
            cumulative: {of: revenue, window: fiscal-year-to-date}
            ---
            kind: product
            key: gtx-pro
            """;

    @Test
    void readsAScorecardAsWritten() {
        var plan =
                read(
                        """
                        title: Sales
                        cadence: week
                        sections:
                          - title: Revenue
                            indicators:
                              - {metric: revenue, role: lagging, owner: Ada}
                              - metric: revenue
                                key: east
                                slice: {region: East}
                                role: leading
                                cadence: month
                        """,
                        List.of());

        assertThat(plan.forEachProduct()).isFalse();
        assertThat(plan.indicators())
                .extracting(i -> i.key().value(), i -> i.cadence().name(), i -> i.slice().words())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("revenue", "WEEK", "everything"),
                        org.assertj.core.groups.Tuple.tuple("east", "MONTH", "region = East"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metric: revnue | UNKNOWN_METRIC",
                "metric: revenue, slice: {colour: red} | UNKNOWN_DIMENSION",
                "metric: win_rate, slice: {colour: red} | UNKNOWN_DIMENSION",
                "metric: revenue, target: {value: 5} | TARGET_WITHOUT_DATE",
                "metric: revenue, target: {by: 2018-03-31} | TARGET_UNCLEAR",
                "metric: revenue, target: {value: 5, band: [1, 2], by: 2018-03-31} | TARGET_UNCLEAR",
                "metric: revenue, target: {band: [2, 1], by: 2018-03-31} | TARGET_UNCLEAR",
                "metric: revenue, target: {growth: 5%, by: 2018-03-31} | TARGET_BASE_UNKNOWN",
                "metric: revenue, target: {growth: 5%, over: 2017-Q7, by: 2018-03-31} |"
                        + " TARGET_BASE_UNKNOWN",
                "metric: revenue, target: {value: 5, by: 2018-03-30} | TARGET_DATE_NO_PERIOD_END",
                "metric: revenue, target: {value: 5, by: 2018-03-31, per: quarter} |"
                        + " TARGET_DATE_NO_PERIOD_END",
                "metric: revenue, target: {value: 5, by: soon} | WRONG_VALUE",
                "metric: revenue, target: {value: lots, by: 2018-03-31} | WRONG_VALUE",
                "metric: revenue, cadence: day | WRONG_VALUE",
                "metric: revenue, role: winning | WRONG_VALUE",
                "metric: revenue, ownr: Ada | UNKNOWN_FIELD",
                "metric: revenue, products: [mg] | UNKNOWN_PRODUCT",
                "metric: revenue, target: {each: {}} | TARGET_UNCLEAR",
                "metric: revenue, target: {each: {soon: 5}} | TARGET_UNCLEAR",
                "metric: revenue, target: {each: {2018-Q2: 5, 2018-05: 2}} | TARGET_UNCLEAR",
                "metric: revenue, target: {plan: {metric: pln}, per: quarter} | UNKNOWN_METRIC",
                "metric: revenue, target: {plan: {metric: revenue}} | TARGET_WITHOUT_DATE",
                "metric: revenue, weight: -1 | WRONG_VALUE",
                "metric: revenue, weight: heavy | WRONG_VALUE",
                "metric: revenue, weights: [{weight: 2}] | MISSING_FIELD",
                "metric: revenue, shown: sometimes | WRONG_VALUE",
                "metric: revenue, status: [{on track: probability >= 70%}] | STATUS_RULE",
                "metric: revenue, status: [{on track: otherwise}, {off track: otherwise}] |"
                        + " STATUS_RULE",
                "metric: revenue, status: [{on track: probability >= 70}, {off track: otherwise}] |"
                        + " STATUS_RULE",
                "metric: revenue, status: [{on track: pace >= 90}, {off track: otherwise}] |"
                        + " STATUS_RULE",
                "metric: revenue, status: [{on track: luck >= 9}, {off track: otherwise}] |"
                        + " STATUS_RULE",
                "metric: revenue, status: [{green: pace >= 90%}, {off track: otherwise}] |"
                        + " STATUS_RULE",
            })
    void saysWhatIsWrong(String indicator, String code) {
        var problems = new ArrayList<Problem>();

        read(card("{" + indicator.strip() + "}"), problems);

        assertThat(problems).extracting(Problem::code).containsOnly(code.strip());
        assertThat(problems).extracting(Problem::place).allMatch(place -> place.contains(":"));
    }

    @Test
    void refusesTheSameIndicatorTwice() {
        var problems = new ArrayList<Problem>();

        read(card("{metric: revenue}, {metric: revenue}"), problems);

        assertThat(problems).extracting(Problem::code).containsExactly("DUPLICATE_INDICATOR");
    }

    @Test
    void anInitiativesScorecardMayBeEmptyButHasItsOwnSlice() {
        var problems = new ArrayList<Problem>();

        var plan = read("subject: initiative\nslice: {product: GTX Pro}\n", problems);

        assertThat(problems).isEmpty();
        assertThat(plan.about()).isEqualTo(About.INITIATIVE);
        assertThat(plan.slice().words()).isEqualTo("product = GTX Pro");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metric: revenue, target: {value: 5, by: 2018-04-30, per: quarter}",
                "metric: revenue, target: {growth: 5%, over: 2018-Q1, by: 2018-07-31}",
                "metric: revenue, target: {growth: 5%, over: 2018-W05, by: 2018-04-01}",
                "metric: revenue, target: {value: 5, by: 2018-03-31}",
                "metric: revenue_to_date, target: {value: 5, by: 2018-03-30}",
                "metric: win_rate, target: {band: [45%, 60%], by: 2018-03-31}",
                "metric: revenue, baseline: 2017-Q1",
                "metric: revenue, baseline: 1200000",
                "metric: revenue, target: {each: {2018-Q1: 100, 2018-Q2: 120}}",
                "metric: win_rate, target: {each: {2018-03: 60%, 2018-04: 62%}}",
                "metric: revenue, target: {plan: {metric: revenue_to_date}, per: quarter}",
                "metric: revenue, target: {plan: {metric: revenue}, by: 2018-03-31}",
                "metric: revenue, weight: 2.5, shown: no",
                "metric: revenue, shown: lead, weights: [{from: 2017-01-01, weight: 0}]",
                "metric: revenue, status: [{on track: actual > -5 and change >= -2.5%}, {off track:"
                        + " otherwise}]",
            })
    void takesEveryFormOfTarget(String indicator) {
        var problems = new ArrayList<Problem>();

        read(card("{" + indicator.strip() + "}"), problems);

        assertThat(problems).isEmpty();
    }

    @Test
    void sectionsFollowTheChainAndThoseOutsideItComeLast() {
        var plan =
                read(
                        """
                        roll_up: share-on-track
                        sections:
                          - {title: Other, indicators: [{metric: revenue, key: a}]}
                          - {stage: lagging, indicators: [{metric: revenue, key: b}]}
                          - {title: Calls, stage: leading, indicators: [{metric: revenue, key: c}]}
                        """,
                        new ArrayList<>());

        assertThat(plan.rollUp()).contains(RollUp.SHARE_ON_TRACK);
        assertThat(plan.sections())
                .extracting(ScorecardPlan.Section::title)
                .containsExactly("Calls", "Lagging indicators", "Other");
    }

    @Test
    void rulesOfTheScorecardHoldForIndicatorsWithoutTheirOwn() {
        var plan =
                read(
                        """
                        status: [{on track: pace >= 90%}, {off track: otherwise}]
                        sections:
                          - title: All
                            indicators:
                              - {metric: revenue}
                              - metric: win_rate
                                status: [{at risk: otherwise}]
                        """,
                        new ArrayList<>());

        assertThat(plan.indicators())
                .extracting(i -> i.terms().rules().orElseThrow().rules().getFirst().text())
                .containsExactly("pace >= 90%", "otherwise");
    }

    private static String card(String indicators) {
        return "sections: [{title: All, indicators: [" + indicators + "]}]\n";
    }

    private static ScorecardPlan read(String body, List<Problem> problems) {
        var yaml = "kind: scorecard\nkey: sales\n" + body;
        var definition = Definitions.parse(yaml, "card.yaml").getFirst();
        return new ScorecardReading(definition, new KnownMetrics(world()), problems).plan();
    }

    private static Known world() {
        var all = Definitions.parse(WORLD, "world.yaml");
        return new Known() {
            @Override
            public Collection<Definition> all(String kind) {
                return all.stream().filter(d -> d.kind().equals(kind)).toList();
            }

            @Override
            public Optional<Definition> find(String kind, Slug key) {
                return all(kind).stream().filter(d -> d.key().equals(key)).findFirst();
            }
        };
    }
}
