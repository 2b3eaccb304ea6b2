package io.takeroot.statistics.leadlag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.leadlag.LeadTest.Pattern;
import org.junit.jupiter.api.Test;

class LedgerTests {

    private static final double[] CHANCES = {0.0001, 0.0008, 0.012, 0.03, 0.031, 0.2, 0.5, 0.9};

    /// `scipy.stats.false_discovery_control` of SciPy 1.17, methods `bh` and `by`.
    @Test
    void adjustedChancesAreThoseOfSciPy() {
        var expected = new double[] {0.0008, 0.0032, 0.032, 0.0496, 0.0496, 4 / 15.0, 4 / 7.0, 0.9};
        double harmonic = 2.717857142857143;
        var ledger = ledger();

        for (int i = 0; i < CHANCES.length; i++) {
            var pair = "pair " + i;
            assertThat(q(ledger, pair)).isCloseTo(expected[i], within(1e-12));
            assertThat(ledger.cautious(pair).orElseThrow())
                    .isCloseTo(Math.min(1, expected[i] * harmonic), within(1e-12));
        }
    }

    @Test
    void aLeadIsCalledUpToTheRate() {
        var ledger = ledger();

        assertThat(ledger.answer("pair 4").orElseThrow()).isInstanceOf(LeadAnswer.Leads.class);
        assertThat(ledger.answer("pair 5").orElseThrow())
                .isInstanceOfSatisfying(
                        LeadAnswer.DoesNotLead.class,
                        no -> assertThat(no.reason()).isEqualTo(LeadAnswer.Reason.NOTHING));
    }

    @Test
    void testsOfOtherPairsMakeALeadLessSure() {
        var alone = Ledger.EMPTY.with(entry("a", "2026", 0.04));
        var among = alone;
        for (int i = 0; i < 9; i++) {
            among = among.with(entry("other " + i, "2026", 0.6));
        }

        assertThat(alone.answer("a").orElseThrow()).isInstanceOf(LeadAnswer.Leads.class);
        assertThat(among.answer("a").orElseThrow()).isInstanceOf(LeadAnswer.DoesNotLead.class);
        assertThat(q(among, "a")).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void theSameDataAreTheSameEvidence() {
        var ledger =
                Ledger.EMPTY.with(entry("a", "2026-05", 0.5)).with(entry("a", "2026-05", 0.01));

        assertThat(ledger.tests()).isEqualTo(1);
        assertThat(q(ledger, "a")).isEqualTo(0.01);
    }

    @Test
    void waitingForALuckyMonthIsPaidFor() {
        var ledger = Ledger.EMPTY;
        for (int month = 1; month <= 9; month++) {
            ledger = ledger.with(entry("a", "2026-0" + month, 0.5));
        }
        ledger = ledger.with(entry("a", "2026-10", 0.02));

        assertThat(ledger.tests()).isEqualTo(10);
        assertThat(q(ledger, "a")).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void whatCouldNotHaveBeenCalledDoesNotCount() {
        var ledger =
                Ledger.EMPTY
                        .with(entry("a", "", 0.05))
                        .with(
                                new Ledger.Entry(
                                        "b", "", new LeadTest.TooFewObservations(9, "9 periods")))
                        .with(new Ledger.Entry("c", "", tested(Pattern.COINCIDENT, 1)))
                        .with(new Ledger.Entry("d", "", tested(Pattern.REVERSE, 1)));

        assertThat(ledger.tests()).isEqualTo(1);
        assertThat(ledger.answer("b").orElseThrow())
                .isEqualTo(new LeadAnswer.TooFewObservations(9, "9 periods"));
        assertThat(ledger.answer("c").orElseThrow())
                .isInstanceOfSatisfying(
                        LeadAnswer.DoesNotLead.class,
                        no -> assertThat(no.reason()).isEqualTo(LeadAnswer.Reason.COINCIDENT));
        assertThat(q(ledger, "c")).isEqualTo(1);
    }

    @Test
    void aPairNeverTestedHasNoAnswer() {
        assertThat(Ledger.EMPTY.answer("a")).isEmpty();
        assertThat(Ledger.EMPTY.cautious("a")).isEmpty();
    }

    private static Ledger ledger() {
        var ledger = Ledger.EMPTY;
        for (int i = CHANCES.length - 1; i >= 0; i--) {
            ledger = ledger.with(entry("pair " + i, "2026", CHANCES[i]));
        }
        return ledger;
    }

    private static Ledger.Entry entry(String pair, String data, double chance) {
        return new Ledger.Entry(pair, data, tested(Pattern.LEAD, chance));
    }

    private static LeadTest.Tested tested(Pattern pattern, double chance) {
        return new LeadTest.Tested(pattern, chance, 3, 2, 4, 0.5, 0.3, 0.7, 60);
    }

    private static double q(Ledger ledger, String pair) {
        return switch (ledger.answer(pair).orElseThrow()) {
            case LeadAnswer.Leads leads -> leads.q();
            case LeadAnswer.DoesNotLead no -> no.q();
            case LeadAnswer.TooFewObservations few -> throw new AssertionError(few);
            case LeadAnswer.NotDefined not -> throw new AssertionError(not);
        };
    }
}
