package io.takeroot.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.workspace.Definitions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which status comes of which facts, at the bounds exactly.
class StatusRulesTests {
    @ParameterizedTest
    @CsvSource({
        "1, ON_TRACK",
        "0.6, ON_TRACK",
        "0.60000, ON_TRACK",
        "0.5999999999999999, AT_RISK",
        "0.3, AT_RISK",
        "0.29999, OFF_TRACK",
        "0, OFF_TRACK",
    })
    void usualRulesAreTheProbability(BigDecimal probability, Status status) {
        var facts = new Facts(Map.of(Fact.PROBABILITY, probability));

        var ruling = StatusRules.USUAL.decide(facts);

        assertThat(ruling.status())
                .isEqualTo(status)
                .isEqualTo(Status.of(probability.doubleValue()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pace >= 90% | 0.9 | true",
                "pace >= 0.9 | 0.9 | true",
                "pace >= 90% | 0.8999999 | false",
                "pace > 90% | 0.9 | false",
                "pace <= 90% | 0.9 | true",
                "pace < 90% | 0.9 | false",
                "pace < 12.5% | 0.1249 | true",
                "pace >= -5% | -0.05 | true",
            })
    void boundsBelongWhereTheSignSays(String condition, BigDecimal pace, boolean holds) {
        var ruling = rules(condition).decide(new Facts(Map.of(Fact.PACE, pace)));

        assertThat(ruling.status()).isEqualTo(holds ? Status.ON_TRACK : Status.OFF_TRACK);
    }

    @Test
    void figuresAreHeldAgainstTheirOwnUnit() {
        var rules = rules("actual >= 1200000 and gap >= 0");

        var ruling =
                rules.decide(
                        new Facts(
                                Map.of(
                                        Fact.ACTUAL,
                                        new BigDecimal("1200000.00"),
                                        Fact.GAP,
                                        BigDecimal.ZERO)));

        assertThat(ruling.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void theFirstRuleThatHoldsDecides() {
        var rules = rules("pace >= 50%", "at risk: pace >= 10%");

        var ruling = rules.decide(new Facts(Map.of(Fact.PACE, new BigDecimal("0.9"))));

        assertThat(ruling.rule()).isEqualTo(1);
        assertThat(ruling.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        var ruling =
                rules("probability >= 70%").decide(new Facts(Map.of(Fact.PACE, BigDecimal.ONE)));

        assertThat(ruling.status()).isEqualTo(Status.NO_DATA);
        assertThat(ruling.missing()).isEqualTo("probability");
    }

    @Test
    void aConditionThatFailsNeedsNoOtherFact() {
        var ruling =
                rules("probability >= 70% and pace >= 90%")
                        .decide(new Facts(Map.of(Fact.PACE, new BigDecimal("0.5"))));

        assertThat(ruling.status()).isEqualTo(Status.OFF_TRACK);
    }

    @Test
    void nothingKnownIsNoDataEvenOtherwise() {
        assertThat(rules("pace >= 90%").decide(Facts.NONE).status()).isEqualTo(Status.NO_DATA);
    }

    private static StatusRules rules(String onTrack, String... more) {
        var yaml =
                "kind: scorecard\nkey: x\nstatus:\n  - on track: "
                        + onTrack
                        + "\n"
                        + String.join(
                                "",
                                java.util.Arrays.stream(more).map(m -> "  - " + m + "\n").toList())
                        + "  - off track: otherwise\n";
        var problems = new ArrayList<io.takeroot.kernel.Problem>();
        var fields = Definitions.parse(yaml, "x.yaml").getFirst().fields(problems);
        var rules = new StatusRuleReading(fields, "status").rules();
        assertThat(problems).isEmpty();
        return rules.orElseThrow();
    }
}
