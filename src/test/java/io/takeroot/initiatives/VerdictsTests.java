package io.takeroot.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.initiatives.ImpactReading.Basis;
import io.takeroot.initiatives.ImpactReading.Outcome;
import io.takeroot.initiatives.testing.LiftedCompany;
import io.takeroot.kernel.Slug;
import io.takeroot.statistics.impact.Effect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lifts that were put into the figures of a company, judged through the whole product.
class VerdictsTests {
    private static LiftedCompany company;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        company = LiftedCompany.open(folder);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @Test
    void aLiftThatStaysTookRoot() {
        var reading = verdict("stays");

        assertThat(reading.verdict()).isEqualTo(Verdict.TOOK_ROOT);
        var known = known(reading, "lagging");
        assertThat(known.evidence().basis()).isEqualTo(Basis.COMPARED);
        covers(known.size().relative(), LiftedCompany.LIFT);
    }

    @Test
    void aLiftThatGoesAgainDidNotTake() {
        assertThat(verdict("fades").verdict()).isEqualTo(Verdict.DID_NOT_TAKE);
    }

    @Test
    void aLossBackfired() {
        assertThat(verdict("hurts").verdict()).isEqualTo(Verdict.BACKFIRED);
    }

    @Test
    void whereNothingWasNothingIsSaid() {
        for (var key : List.of("nothing-1", "nothing-2", "nothing-3", "nothing-4")) {
            assertThat(verdict(key).verdict())
                    .as(key)
                    .isIn(Verdict.NO_SIGN_YET, Verdict.DID_NOT_TAKE, Verdict.CANNOT_TELL);
        }
    }

    @Test
    void donorsThatAnotherInitiativeTouchedAreLeftOutByName() {
        var against = known(verdict("stays"), "lagging").against();

        assertThat(against.leftOut())
                .anySatisfy(
                        left -> {
                            assertThat(left.name()).isEqualTo("u2");
                            assertThat(left.words()).contains("Fades");
                        });
        assertThat(against.donors()).noneSatisfy(d -> assertThat(d.name()).isEqualTo("u2"));
    }

    @Test
    void donorsWithTooFewRowsAreLeftOutByName() {
        assertThat(known(verdict("stays"), "lagging").against().leftOut())
                .anySatisfy(left -> assertThat(left.name()).isEqualTo("rare"));
    }

    @Test
    void onADayTheVerdictIsThatOfTheFiguresUpToIt() {
        var day = LiftedCompany.START.plusWeeks(4);

        var then = company.verdicts().of(Slug.of("stays"), day).orElseThrow();

        assertThat(known(then, "lagging").picture().moments().getLast().from()).isBefore(day);
        assertThat(then.asOf()).isEqualTo(day);
        assertThat(known(verdict("stays"), "lagging").picture().moments().getLast().from())
                .isAfter(day);
    }

    @Test
    void beforeItsStartThereIsNoVerdict() {
        assertThat(company.verdicts().of(Slug.of("stays"), LiftedCompany.START.minusDays(1)))
                .isEmpty();
        assertThat(company.verdicts().of(Slug.of("nowhere"))).isEmpty();
    }

    @Test
    void theHistoryHasALineForEachChangeAndNoOther() throws Exception {
        company.verdicts().renew();
        var once = company.verdicts().history(Slug.of("stays"));
        assertThat(company.verdicts().renew()).isZero();

        company.move(LiftedCompany.TODAY.minusWeeks(5));
        company.verdicts().renew();
        company.move(LiftedCompany.TODAY);

        var twice = company.verdicts().history(Slug.of("stays"));
        assertThat(twice).hasSize(once.size() + 1);
        assertThat(twice.getFirst().asOf()).isEqualTo(LiftedCompany.TODAY.minusWeeks(5));
    }

    @Test
    void groupsByChanceAreJudgedByTheirRows() {
        var known = known(verdict("mail"), "lagging");

        assertThat(known.evidence().basis()).isEqualTo(Basis.RANDOMISED);
        assertThat(known.picture().arms())
                .extracting(ImpactReading.Group::units)
                .containsExactly(400L, 400L);
        covers(known.size().average(), 3);
    }

    @Test
    void whatCouldBeSeenIsSaidBeforeItStarts() {
        var effects = company.effects().of(Slug.of("planned"));

        assertThat(effects).hasSize(2);
        assertThat(effects.getFirst().relative().orElseThrow()).isBetween(0.005, 0.3);
        assertThat(effects.getFirst().sentence()).contains("4 times in 5");
    }

    @Test
    void thePortfolioSaysWhatToRepeatAndWhatToStop() {
        var advice =
                company.portfolio().lines().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        line -> line.initiative().key().value(),
                                        Portfolio.Line::advice));

        assertThat(advice)
                .containsAllEntriesOf(
                        Map.of(
                                "stays", Portfolio.Advice.REPEAT,
                                "fades", Portfolio.Advice.STOP,
                                "hurts", Portfolio.Advice.STOP,
                                "planned", Portfolio.Advice.NONE));
    }

    private static VerdictReading verdict(String key) {
        return company.verdicts().of(Slug.of(key), LiftedCompany.TODAY).orElseThrow();
    }

    private static Outcome.Known known(VerdictReading reading, String indicator) {
        return reading.impacts().stream()
                .filter(impact -> impact.indicator().value().equals(indicator))
                .findFirst()
                .orElseThrow()
                .known()
                .orElseThrow();
    }

    private static void covers(Effect effect, double truth) {
        assertThat(effect.low()).isLessThan(truth);
        assertThat(effect.high()).isGreaterThan(truth);
    }
}
