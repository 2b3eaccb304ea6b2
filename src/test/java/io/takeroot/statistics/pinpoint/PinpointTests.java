package io.takeroot.statistics.pinpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.pinpoint.Explanation.Cause;
import io.takeroot.statistics.pinpoint.Explanation.Explained;
import io.takeroot.statistics.pinpoint.Explanation.Finding;
import io.takeroot.statistics.pinpoint.Explanation.NotDefined;
import io.takeroot.statistics.pinpoint.Explanation.TooFewLeaves;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class PinpointTests {

    private static final List<String> DIMENSIONS = List.of("channel", "product", "region");

    @Test
    void oneFallenSliceIsTheCause() {
        var explained = explained(sums(values -> values.contains("EMEA") ? 0.7 : 1.0));

        assertThat(explained.finding()).isEqualTo(Finding.LOCAL);
        assertThat(names(explained)).containsExactly("region=EMEA");
        assertThat(explained.causes().getFirst().effect().relative()).isCloseTo(-0.3, within(0.02));
        assertThat(explained.causes().getFirst().why().notItsChild()).isNotBlank();
    }

    @Test
    void offsettingSlicesAreBothFound() {
        var explained =
                explained(
                        sums(
                                values ->
                                        values.containsAll(List.of("EMEA", "web"))
                                                ? 0.6
                                                : values.containsAll(List.of("APAC", "p3"))
                                                        ? 1.5
                                                        : 1.0));

        assertThat(names(explained))
                .containsExactlyInAnyOrder("channel=web&region=EMEA", "product=p3&region=APAC");
    }

    @Test
    void everythingEightPercentLessIsOneLine() {
        var explained = explained(sums(values -> 0.92));

        assertThat(explained.finding()).isEqualTo(Finding.EVERYWHERE);
        assertThat(explained.causes()).isEmpty();
        assertThat(explained.level().relative()).isCloseTo(-0.08, within(0.01));
    }

    @Test
    void causeIsToldBesidesTheLevel() {
        var explained = explained(sums(values -> values.contains("web") ? 0.5 : 0.9));

        assertThat(names(explained)).containsExactly("channel=web");
        assertThat(explained.level().relative()).isCloseTo(-0.1, within(0.02));
    }

    @Test
    void fallenWinRateIsTheCause() {
        var explained = explained(ratios(values -> values.contains("p2") ? 0.5 : 1.0));

        assertThat(names(explained)).containsExactly("product=p2");
        assertThat(explained.causes().getFirst().part().rate()).isNegative();
    }

    @Test
    void chanceNamesASliceInLessThanOneCaseOfAHundred() {
        int cases = 0;
        int alarms = 0;
        for (long seed = 1; seed <= 240; seed++) {
            if (Pinpoint.explain(NullCases.cube(seed)) instanceof Explained explained) {
                cases++;
                alarms += explained.causes().isEmpty() ? 0 : 1;
            }
        }

        assertThat(cases).isGreaterThan(200);
        assertThat(alarms).isLessThanOrEqualTo(cases / 100);
    }

    @Test
    void partsAddUpToTheGap() {
        for (var cube :
                List.of(
                        sums(values -> values.contains("EMEA") ? 0.7 : 1.05),
                        ratios(values -> values.contains("p2") ? 0.5 : 1.0),
                        sums(values -> 0.92))) {
            var explained = explained(cube);
            double told = explained.level().contribution();
            for (var cause : explained.causes()) {
                told += cause.part().contribution();
                assertThat(cause.part().rate() + cause.part().mix())
                        .isCloseTo(cause.part().contribution(), within(1e-9));
            }

            assertThat(told + explained.remainder())
                    .isCloseTo(explained.total().gap(), within(1e-9));
        }
    }

    /// The remainder is what the unclaimed leaves are off the level, not whatever makes it fit.
    @Test
    void remainderIsSmallWhereCausesTellTheGap() {
        var explained = explained(sums(values -> values.contains("EMEA") ? 0.5 : 1.0));

        assertThat(Math.abs(explained.remainder()))
                .isLessThan(0.05 * Math.abs(explained.total().gap()));
    }

    @Test
    void orderOfRowsAndDimensionsDoesNotShow() {
        var rows = rows(values -> values.contains("EMEA") ? 0.7 : 1.0, 5);
        var turned = new ArrayList<>(rows);
        Collections.shuffle(turned, new Random(3));
        var other = Leaves.ofSum(DIMENSIONS.reversed());
        turned.forEach(row -> other.add(row.values().reversed(), row.actual(), row.expected()));

        assertThat(Pinpoint.explain(other.cube())).isEqualTo(Pinpoint.explain(cube(rows)));
    }

    @Test
    void againIsTheSame() {
        var cube = ratios(values -> values.contains("p2") ? 0.5 : 1.0);

        assertThat(Pinpoint.explain(cube)).isEqualTo(Pinpoint.explain(cube));
    }

    @Test
    void unitDoesNotMatter() {
        var rows = rows(values -> values.contains("EMEA") ? 0.7 : 1.0, 5);
        var thousandfold = Leaves.ofSum(DIMENSIONS);
        rows.forEach(
                row -> thousandfold.add(row.values(), row.actual() * 1024, row.expected() * 1024));

        assertThat(names(explained(thousandfold.cube()))).isEqualTo(names(explained(cube(rows))));
    }

    @Test
    void rateAndMixOfOneDimensionAreKitagawas() {
        var leaves = Leaves.ofRatio(List.of("segment"));
        var elements = new ArrayList<Contributions.Fraction>();
        var random = new Random(8);
        for (int i = 0; i < 12; i++) {
            double base = 200 + random.nextInt(100);
            double now = 200 + random.nextInt(100);
            double won = Math.rint(base * 0.4);
            double wins = Math.rint(now * (i == 3 ? 0.1 : 0.4));
            leaves.add(
                    List.of("s" + i),
                    new Leaves.Fraction(wins, now),
                    new Leaves.Fraction(won, base));
            elements.add(new Contributions.Fraction("s" + i, wins, now, won, base));
        }
        var explained = explained(leaves.cube());
        var split =
                (Contributions.Split) Contributions.ofRatio(elements, explained.total().expected());

        assertThat(names(explained)).containsExactly("segment=s3");
        assertThat(explained.total().rate()).isCloseTo(split.rate(), within(1e-12));
        assertThat(explained.total().mix()).isCloseTo(split.mix(), within(1e-12));
        assertThat(explained.causes().getFirst().part().mix())
                .isCloseTo(split.drivers().getFirst().mix(), within(1e-12));
    }

    @Test
    void manyLeavesAreSearchedOverTheDimensionsThatTell() {
        var cube = sums(values -> values.contains("EMEA") ? 0.7 : 1.0);
        var asked = new ArrayList<List<String>>();
        var source =
                new Cuboids() {
                    @Override
                    public List<String> dimensions() {
                        return cube.dimensions();
                    }

                    @Override
                    public long leaves() {
                        return Long.MAX_VALUE;
                    }

                    @Override
                    public int workingLeaves() {
                        return 50;
                    }

                    @Override
                    public LeafCube over(List<String> dimensions) {
                        asked.add(dimensions);
                        return cube.over(dimensions);
                    }
                };

        assertThat(names((Explained) Pinpoint.explain(source))).containsExactly("region=EMEA");
        assertThat(asked).hasSizeLessThanOrEqualTo(cube.dimensions().size() + 1);
    }

    @Test
    void missingFigureIsNotDefined() {
        var leaves = Leaves.ofSum(List.of("region"));
        for (int i = 0; i < 20; i++) {
            leaves.add(List.of("r" + i), i == 4 ? Double.NaN : 10, 10);
        }

        assertThat(Pinpoint.explain(leaves.cube()))
                .isEqualTo(new NotDefined("a figure is missing or infinite"));
    }

    @Test
    void nothingToDivideByIsNotDefined() {
        var leaves = Leaves.ofRatio(List.of("region"));
        for (int i = 0; i < 20; i++) {
            leaves.add(List.of("r" + i), new Leaves.Fraction(0, 0), new Leaves.Fraction(1, 2));
        }

        assertThat(Pinpoint.explain(leaves.cube())).isInstanceOf(NotDefined.class);
    }

    @Test
    void aFewLeavesAreTooFew() {
        var leaves = Leaves.ofSum(List.of("region")).add(List.of("EMEA"), 5, 10);

        assertThat(Pinpoint.explain(leaves.cube())).isInstanceOf(TooFewLeaves.class);
    }

    private record Row(List<String> values, double actual, double expected) {}

    private static LeafCube sums(Function<List<String>, Double> factor) {
        return cube(rows(factor, 5));
    }

    private static LeafCube cube(List<Row> rows) {
        var leaves = Leaves.ofSum(DIMENSIONS);
        rows.forEach(row -> leaves.add(row.values(), row.actual(), row.expected()));
        return leaves.cube();
    }

    private static List<Row> rows(Function<List<String>, Double> factor, long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<Row>();
        for (var values : combinations()) {
            double expected = Math.rint(100 * Math.exp(6 + random.nextGaussian())) / 100;
            double noise = 1 + 0.04 * random.nextGaussian();
            double actual = Math.rint(100 * expected * factor.apply(values) * noise) / 100;
            rows.add(new Row(values, actual, expected));
        }
        return rows;
    }

    private static LeafCube ratios(Function<List<String>, Double> factor) {
        var random = new Random(4);
        var leaves = Leaves.ofRatio(DIMENSIONS);
        for (var values : combinations()) {
            int now = 80 + random.nextInt(100);
            double rate = 0.3 + 0.2 * random.nextDouble();
            int wins = 0;
            for (int i = 0; i < now; i++) {
                wins += random.nextDouble() < rate * factor.apply(values) ? 1 : 0;
            }
            leaves.add(
                    values, new Leaves.Fraction(wins, now), new Leaves.Fraction(rate * 100, 100));
        }
        return leaves.cube();
    }

    private static List<List<String>> combinations() {
        var combinations = new ArrayList<List<String>>();
        for (var channel : List.of("web", "partner", "field", "phone")) {
            for (int product = 1; product <= 6; product++) {
                for (var region : List.of("EMEA", "APAC", "NA", "LATAM", "ANZ")) {
                    combinations.add(List.of(channel, "p" + product, region));
                }
            }
        }
        return combinations;
    }

    private static Explained explained(LeafCube cube) {
        return (Explained) Pinpoint.explain(cube);
    }

    private static List<String> names(Explained explained) {
        return explained.causes().stream().map(Cause::element).map(Element::toString).toList();
    }
}
