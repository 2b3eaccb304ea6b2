package io.takeroot.statistics.pinpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.pinpoint.Contributions.Driver;
import io.takeroot.statistics.pinpoint.Contributions.Fraction;
import io.takeroot.statistics.pinpoint.Contributions.Split;
import io.takeroot.statistics.pinpoint.Contributions.Summand;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ContributionsTests {

    @Test
    void sumIsSplitLargestFirst() {
        var split =
                split(
                        Contributions.ofSum(
                                List.of(
                                        new Summand("East", 90, 100),
                                        new Summand("West", 50, 80),
                                        new Summand("North", 25, 20)),
                                165,
                                200));

        assertThat(split.gap()).isEqualTo(-35);
        assertThat(split.drivers())
                .extracting(Driver::name)
                .containsExactly("West", "East", "North");
        assertThat(split.drivers()).extracting(Driver::gap).containsExactly(-30.0, -10.0, 5.0);
        assertThat(split.drivers().getFirst().share()).hasValue(30.0 / 35);
        assertThat(split.remainder()).isZero();
    }

    @Test
    void whatElementsDoNotMakeUpIsTheRemainder() {
        var split = split(Contributions.ofSum(List.of(new Summand("East", 90, 100)), 165, 200));

        assertThat(split.remainder()).isEqualTo(-25);
    }

    @Test
    void noGapHasNoShares() {
        var split =
                split(
                        Contributions.ofSum(
                                List.of(new Summand("A", 3, 1), new Summand("B", 1, 3)), 4, 4));

        assertThat(split.drivers()).allMatch(driver -> driver.share().isEmpty());
    }

    /// Base 50 of 100 each way, target 50 %. The rates stay, the weight moves from the strong to
    /// the weak element: .25 x .8 + .75 x .2 = .35, so all of -.15 is mix.
    @Test
    void movedWeightIsMix() {
        var split =
                split(
                        Contributions.ofRatio(
                                List.of(
                                        new Fraction("Strong", 40, 50, 80, 100),
                                        new Fraction("Weak", 30, 150, 20, 100)),
                                0.5));

        assertThat(split.gap()).isCloseTo(-0.15, within(1e-12));
        assertThat(split.rate()).isCloseTo(0, within(1e-12));
        assertThat(split.mix()).isCloseTo(-0.15, within(1e-12));
    }

    @Test
    void fallenRateIsRate() {
        var split =
                split(
                        Contributions.ofRatio(
                                List.of(
                                        new Fraction("A", 60, 100, 80, 100),
                                        new Fraction("B", 20, 100, 20, 100)),
                                0.5));

        assertThat(split.drivers().getFirst())
                .satisfies(
                        driver -> {
                            assertThat(driver.name()).isEqualTo("A");
                            assertThat(driver.rate()).isCloseTo(-0.1, within(1e-12));
                            assertThat(driver.mix()).isCloseTo(0, within(1e-12));
                            assertThat(driver.share().orElseThrow()).isCloseTo(1, within(1e-12));
                        });
    }

    @Test
    void newElementIsExpectedToReachTheTarget() {
        var split =
                split(
                        Contributions.ofRatio(
                                List.of(
                                        new Fraction("Old", 50, 100, 50, 100),
                                        new Fraction("New", 10, 100, 0, 0)),
                                0.5));

        assertThat(split.drivers().getFirst().name()).isEqualTo("New");
        assertThat(split.drivers().getFirst().gap()).isCloseTo(-0.2, within(1e-12));
        assertReconciles(split);
    }

    @Test
    void elementWithoutADenominatorNowKeepsItsNumerator() {
        var split =
                split(
                        Contributions.ofRatio(
                                List.of(
                                        new Fraction("Gone", 5, 0, 30, 100),
                                        new Fraction("Here", 50, 100, 50, 100)),
                                0.5));

        assertReconciles(split);
    }

    @Test
    void baseOfZeroExpectsTheTargetEverywhere() {
        var split =
                split(
                        Contributions.ofRatio(
                                List.of(
                                        new Fraction("A", 10, 100, 0, 50),
                                        new Fraction("B", 50, 100, 0, 50)),
                                0.5));

        assertThat(split.drivers().getFirst().rate()).isCloseTo(-0.2, within(1e-12));
        assertThat(split.mix()).isZero();
        assertReconciles(split);
    }

    @Test
    void nothingToDivideByIsNotDefined() {
        assertThat(Contributions.ofRatio(List.of(new Fraction("A", 0, 0, 1, 2)), 0.5))
                .isEqualTo(new Contributions.NotDefined("nothing to divide by in this period"));
    }

    @Test
    void missingFigureIsNotDefined() {
        assertThat(Contributions.ofSum(List.of(new Summand("A", Double.NaN, 2)), 3, 4))
                .isInstanceOf(Contributions.NotDefined.class);
    }

    @Test
    void everyRatioReconcilesInAnyOrder() {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            var elements = new ArrayList<Fraction>();
            for (int i = 0; i < 6; i++) {
                int base = random.nextInt(4) * 25;
                int now = random.nextInt(4) * 25 + (i == 0 ? 1 : 0);
                elements.add(
                        new Fraction(
                                "e" + i,
                                random.nextInt(now + 1),
                                now,
                                base == 0 ? 0 : random.nextInt(base + 1),
                                base));
            }
            var split = split(Contributions.ofRatio(elements, 0.3));
            assertReconciles(split);
            assertThat(split.remainder()).isCloseTo(0, within(1e-12));
            var turned = split(Contributions.ofRatio(elements.reversed(), 0.3));
            assertThat(turned.drivers())
                    .extracting(Driver::name)
                    .containsExactlyElementsOf(names(split));
        }
    }

    private static List<String> names(Split split) {
        return split.drivers().stream().map(Driver::name).toList();
    }

    private static void assertReconciles(Split split) {
        double sum = split.drivers().stream().mapToDouble(Driver::gap).sum() + split.remainder();
        assertThat(sum).isCloseTo(split.gap(), within(1e-12));
        assertThat(split.rate() + split.mix() + split.remainder())
                .isCloseTo(split.gap(), within(1e-12));
    }

    private static Split split(Contributions contributions) {
        return (Split) contributions;
    }
}
