package io.takeroot.decks;

import static java.util.Comparator.comparing;

import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Gap;
import io.takeroot.scorecards.Goal;
import io.takeroot.ui.Drivers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What explains the gap of the indicator that matters most.
final class DriversSlide {
    private static final int MOST_BARS = 8;

    private DriversSlide() {}

    /// The first of them whose gap can be split; one that pulls away from its goal before others.
    static Optional<Slide> of(Telling telling, List<Assessment> worstFirst) {
        var split =
                worstFirst.stream()
                        .filter(each -> each.gap().isPresent())
                        .sorted(comparing(each -> each.gap().orElseThrow().drivers().isEmpty()))
                        .toList();
        return split.stream()
                .filter(each -> !helps(each, each.gap().orElseThrow().size()))
                .findFirst()
                .or(() -> split.stream().findFirst())
                .map(assessment -> slide(telling, assessment));
    }

    private static Slide slide(Telling telling, Assessment assessment) {
        var gap = assessment.gap().orElseThrow();
        return new Slide.Drivers(
                claim(telling, assessment, gap),
                "Actual "
                        + telling.value(assessment, gap.actual())
                        + " against "
                        + telling.value(assessment, gap.expected())
                        + " expected: where the difference of "
                        + telling.formats().signed(gap.size(), assessment.unit())
                        + " comes from",
                chart(telling, assessment, gap),
                telling.url(assessment),
                main(gap).map(Gap.Driver::sentence).orElse(gap.answer()));
    }

    private static String claim(Telling telling, Assessment assessment, Gap gap) {
        return main(gap)
                .map(
                        first ->
                                who(first)
                                        + " moved "
                                        + telling.shortName(assessment)
                                        + " by "
                                        + telling.formats()
                                                .signed(first.effect(), assessment.unit())
                                        + " against expected")
                .orElseGet(
                        () ->
                                "No slice alone moved "
                                        + telling.shortName(assessment)
                                        + " by "
                                        + telling.formats().signed(gap.size(), assessment.unit())
                                        + " against expected");
    }

    /// The largest that pulls in the direction of the gap.
    private static Optional<Gap.Driver> main(Gap gap) {
        return gap.drivers().stream()
                .filter(driver -> driver.effect().signum() == gap.size().signum())
                .findFirst()
                .or(() -> gap.drivers().stream().findFirst());
    }

    /// `Manager Rocco Neubert`; `Without sector` says it all.
    private static String who(Gap.Driver driver) {
        return driver.title().equals(driver.name())
                ? driver.dimension() + " " + driver.name()
                : driver.title();
    }

    private static Drivers chart(Telling telling, Assessment assessment, Gap gap) {
        return new Drivers(
                "What moved " + telling.name(assessment),
                assessment.unit(),
                gap.bars().stream()
                        .limit(MOST_BARS)
                        .map(each -> driver(telling, assessment, each))
                        .toList());
    }

    private static Drivers.Driver driver(Telling telling, Assessment assessment, Gap.Bar bar) {
        var note =
                bar.share().isPresent()
                        ? bar.note()
                                + ", "
                                + telling.formats().percent(bar.share().getAsDouble())
                                + " of the gap"
                        : bar.note();
        return new Drivers.Driver(bar.title(), note, bar.effect(), helps(assessment, bar.effect()));
    }

    /// Whether an effect moves towards the goal.
    private static boolean helps(Assessment assessment, BigDecimal effect) {
        boolean lessIsBetter =
                assessment.goal().filter(g -> g.side() == Goal.Side.AT_MOST).isPresent();
        return lessIsBetter ? effect.signum() <= 0 : effect.signum() >= 0;
    }
}
