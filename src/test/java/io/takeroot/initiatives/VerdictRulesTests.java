package io.takeroot.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.initiatives.ImpactReading.Against;
import io.takeroot.initiatives.ImpactReading.Basis;
import io.takeroot.initiatives.ImpactReading.Evidence;
import io.takeroot.initiatives.ImpactReading.Held;
import io.takeroot.initiatives.ImpactReading.Holding;
import io.takeroot.initiatives.ImpactReading.Outcome;
import io.takeroot.initiatives.ImpactReading.Picture;
import io.takeroot.initiatives.ImpactReading.Size;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.metrics.Direction;
import io.takeroot.scorecards.Indicator.Role;
import io.takeroot.statistics.impact.Effect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class VerdictRulesTests {
    private static final double NARROW = 0.03;
    private static final double WIDE = 0.3;

    @Test
    void movedAndHeldTookRoot() {
        check(Verdict.TOOK_ROOT, false, leading(0.02, NARROW), lagging(0.2, NARROW, Held.HELD));
    }

    @Test
    void movedButTooEarlyToSayWhetherItHoldsIsSprouting() {
        check(Verdict.SPROUTING, false, lagging(0.2, NARROW, Held.TOO_EARLY));
    }

    @Test
    void leadingMovedAndLaggingNotYetIsSprouting() {
        check(Verdict.SPROUTING, false, leading(0.2, NARROW), lagging(0.01, NARROW, Held.HELD));
        check(Verdict.SPROUTING, false, leading(0.2, NARROW), lagging(0.01, WIDE, Held.HELD));
    }

    @Test
    void aLeadThatFadedOnceItWasOverLeadsNowhere() {
        var faded =
                reading(Role.LEADING, Direction.UP, known(0.2, NARROW, Held.FADED, Basis.COMPARED));

        check(Verdict.SPROUTING, false, faded, lagging(0.01, WIDE, Held.HELD));
        check(Verdict.CANNOT_TELL, true, faded, lagging(0.01, WIDE, Held.HELD));
    }

    @Test
    void whatFadedAfterItsEndDidNotTake() {
        check(Verdict.DID_NOT_TAKE, true, lagging(0.2, NARROW, Held.FADED));
        check(Verdict.SPROUTING, false, lagging(0.2, NARROW, Held.FADED));
    }

    @Test
    void nothingWhereSomethingWouldHaveBeenSeenIsNoSignYet() {
        check(Verdict.NO_SIGN_YET, false, lagging(0.01, NARROW, Held.HELD));
    }

    @Test
    void onceOverItDidNotTakeWhereWhatWasMeantIsRuledOut() {
        check(Verdict.DID_NOT_TAKE, true, lagging(0.01, NARROW, Held.HELD));
        check(Verdict.DID_NOT_TAKE, true, leading(0.2, NARROW), lagging(0.01, NARROW, Held.HELD));
    }

    @Test
    void whatCouldHaveGoneUnseenCannotBeTold() {
        check(Verdict.CANNOT_TELL, false, lagging(0.01, WIDE, Held.HELD));
        check(Verdict.CANNOT_TELL, true, lagging(0.01, WIDE, Held.HELD));
        check(
                Verdict.CANNOT_TELL,
                false,
                lagging(0.01, NARROW, Held.HELD),
                lagging(0.01, WIDE, Held.HELD));
    }

    @Test
    void theWrongWayIsBackfired() {
        check(Verdict.BACKFIRED, false, leading(0.2, NARROW), lagging(-0.2, NARROW, Held.HELD));
    }

    @Test
    void lessIsGoodWhereLessIsMeant() {
        var shorter =
                reading(
                        Role.LAGGING,
                        Direction.DOWN,
                        known(-0.2, NARROW, Held.HELD, Basis.COMPARED));

        check(Verdict.TOOK_ROOT, false, shorter);
    }

    @Test
    void bothWaysCannotBeTold() {
        check(
                Verdict.CANNOT_TELL,
                false,
                lagging(0.2, NARROW, Held.HELD),
                lagging(-0.2, NARROW, Held.HELD));
    }

    @Test
    void withoutALaggingReadingNothingCanBeTold() {
        var unread =
                reading(
                        Role.LAGGING,
                        Direction.UP,
                        new Outcome.Unknown("Too few figures.", Optional.empty()));

        check(Verdict.CANNOT_TELL, false, leading(0.3, NARROW), unread);
    }

    @Test
    void whatAnotherInitiativeMayHaveMovedCannotBeTold() {
        var known = (Outcome.Known) known(0.2, NARROW, Held.HELD, Basis.COMPARED);
        var shared =
                new Outcome.Known(
                        known.size(),
                        known.evidence(),
                        known.holding(),
                        against(List.of(Slug.of("other"))),
                        known.picture());

        check(Verdict.CANNOT_TELL, false, reading(Role.LAGGING, Direction.UP, shared));
    }

    @Test
    void aWeakComparisonIsAskedForMore() {
        double barely = 2.2 * NARROW / 1.96;
        check(Verdict.TOOK_ROOT, false, lagging(barely, NARROW, Held.HELD));
        check(
                Verdict.NO_SIGN_YET,
                false,
                reading(Role.LAGGING, Direction.UP, known(barely, NARROW, Held.HELD, Basis.WEAK)));
    }

    @Test
    void eachOfSeveralIsAskedForMoreThanOneAlone() {
        double barely = 2.1 * NARROW / 1.96;
        var one = lagging(barely, NARROW, Held.HELD);
        var other = lagging(0, NARROW, Held.HELD);

        check(Verdict.TOOK_ROOT, false, one);
        check(Verdict.NO_SIGN_YET, false, one, other);
    }

    @Test
    void byChanceNoMoreThanOneInTwentyTakesRootHoweverManyAreAsked() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        int rooted = 0;
        for (int draw = 0; draw < 4000; draw++) {
            var readings = new ArrayList<ImpactReading>();
            for (int i = 0; i < 4; i++) {
                double error = NARROW / 1.96;
                readings.add(lagging(error * random.nextGaussian(), NARROW, Held.HELD));
            }
            rooted +=
                    VerdictRules.of(readings, false).first().verdict() == Verdict.TOOK_ROOT ? 1 : 0;
        }

        assertThat(rooted / 4000.0).isBetween(0.01, 0.035);
    }

    @Test
    void whatIsLeftLaterSaysWhetherItHolds() {
        var whole = new Effect(10, 6, 14);

        assertThat(held(whole, new Effect(9, 4, 14), 0.99)).isEqualTo(Held.HELD);
        assertThat(held(whole, new Effect(7, -4, 18), 0.8)).isEqualTo(Held.TOO_EARLY);
        assertThat(held(whole, new Effect(2, -4, 8), 0.7)).isEqualTo(Held.FADED);
        assertThat(held(whole, new Effect(-5, -9, -1), 0.98)).isEqualTo(Held.FADED);
    }

    private static Held held(Effect whole, Effect later, double probability) {
        var study = new io.takeroot.statistics.impact.Study.Later(6, later, probability);
        return ImpactHolding.of(whole, Optional.of(study), true, "weeks").held();
    }

    private static void check(Verdict expected, boolean over, ImpactReading... readings) {
        var rule = VerdictRules.of(List.of(readings), over).first();

        assertThat(rule.verdict()).as(rule.words()).isEqualTo(expected);
    }

    private static ImpactReading leading(double effect, double reach) {
        return reading(Role.LEADING, Direction.UP, known(effect, reach, Held.HELD, Basis.COMPARED));
    }

    private static ImpactReading lagging(double effect, double reach, Held held) {
        return reading(Role.LAGGING, Direction.UP, known(effect, reach, held, Basis.COMPARED));
    }

    private static ImpactReading reading(Role role, Direction direction, Outcome outcome) {
        return new ImpactReading(
                Slug.of("indicator-" + System.identityHashCode(outcome)),
                "Indicator",
                role,
                Slug.of("metric"),
                new Unit.Count(),
                "everything",
                direction,
                0.1,
                outcome);
    }

    private static Outcome known(double effect, double reach, Held held, Basis basis) {
        var relative = new Effect(effect, effect - reach, effect + reach);
        double chance =
                2
                        * NormalDistribution.of(0, 1)
                                .survivalProbability(Math.abs(effect) / reach * 1.96);
        return new Outcome.Known(
                new Size(relative, Optional.empty(), relative, 1.43 * reach),
                new Evidence(basis, "by hand", 1 - chance / 2, chance, List.of()),
                new Holding(held, "", Optional.empty()),
                against(List.of()),
                new Picture(LocalDate.EPOCH, List.of(), List.of(), List.of()));
    }

    private static Against against(List<Slug> sharing) {
        return new Against(Grain.MONTH, 24, 6, "", "", List.of(), List.of(), sharing);
    }
}
