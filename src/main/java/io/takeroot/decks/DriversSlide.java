package io.takeroot.decks;

import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Gap;
import io.takeroot.scorecards.Goal;
import io.takeroot.ui.Drivers;
import java.math.BigDecimal;

/// What explains the gap of the indicator that matters most.
final class DriversSlide {
    private static final int MOST_DRIVERS = 6;

    private DriversSlide() {}

    static boolean applies(Assessment assessment) {
        return assessment.gap().filter(gap -> !gap.drivers().isEmpty()).isPresent();
    }

    static Slide of(Telling telling, Assessment assessment) {
        var gap = assessment.gap().orElseThrow();
        var first = main(gap);
        return new Slide.Drivers(
                first.title()
                        + " accounts for "
                        + telling.formats().signed(first.effect(), assessment.unit())
                        + " of the gap in "
                        + telling.shortName(assessment),
                "Actual "
                        + telling.value(assessment, gap.actual())
                        + " against "
                        + telling.value(assessment, gap.expected())
                        + " expected: where the "
                        + telling.formats().signed(gap.size(), assessment.unit())
                        + " come from",
                chart(telling, assessment, gap),
                telling.url(assessment),
                first.sentence());
    }

    /// The largest that pulls in the direction of the gap.
    private static Gap.Driver main(Gap gap) {
        return gap.drivers().stream()
                .filter(driver -> driver.effect().signum() == gap.size().signum())
                .findFirst()
                .orElse(gap.drivers().getFirst());
    }

    private static Drivers chart(Telling telling, Assessment assessment, Gap gap) {
        return new Drivers(
                "What moved " + telling.name(assessment),
                assessment.unit(),
                gap.drivers().stream()
                        .limit(MOST_DRIVERS)
                        .map(each -> driver(telling, assessment, each))
                        .toList());
    }

    private static Drivers.Driver driver(
            Telling telling, Assessment assessment, Gap.Driver driver) {
        var note =
                driver.share().isPresent()
                        ? driver.dimension()
                                + ", "
                                + telling.formats().percent(driver.share().getAsDouble())
                                + " of the gap"
                        : driver.dimension();
        return new Drivers.Driver(
                driver.title(), note, driver.effect(), helps(assessment, driver.effect()));
    }

    /// Whether an effect moves towards the goal.
    private static boolean helps(Assessment assessment, BigDecimal effect) {
        boolean lessIsBetter =
                assessment.goal().filter(g -> g.side() == Goal.Side.AT_MOST).isPresent();
        return lessIsBetter ? effect.signum() <= 0 : effect.signum() >= 0;
    }
}
