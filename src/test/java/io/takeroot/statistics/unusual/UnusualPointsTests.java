package io.takeroot.statistics.unusual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.unusual.UnusualPoint.Kind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class UnusualPointsTests {

    /// Annual flow of the Nile at Aswan, 1871-1970, 1e8 cubic metres (Cobb, "The Problem of the
    /// Nile", Biometrika 65, 1978; R's `Nile`).
    private static final double[] NILE = {
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960,
        1180, 799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694,
        940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764,
        821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822,
        1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918,
        986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
    };

    /// The known answer: the level fell in 1899, when the first dam was built; it is the only
    /// break (Durbin and Koopman, "Time Series Analysis by State Space Methods", 2012, 2.12).
    @Test
    void nileFellIn1899() {
        var points = points(UnusualPoints.history(new Series(NILE, 1, Scale.LINEAR)));

        assertThat(points).extracting(UnusualPoint::kind).containsOnlyOnce(Kind.SHIFT);
        var shift = points.stream().filter(point -> point.kind() == Kind.SHIFT).findFirst();
        assertThat(shift.orElseThrow().index()).isEqualTo(1899 - 1871);
        assertThat(shift.orElseThrow().size()).isNegative();
    }

    @Test
    void eachKindIsFoundWhereItHappened() {
        var values = months(84, 1);
        values[30] *= 1.5;
        values[41] *= 0.6;
        values[50] = 0;
        values[57] = Double.NaN;
        for (int i = 68; i < values.length; i++) {
            values[i] *= 1.4;
        }

        var points = points(UnusualPoints.history(new Series(values, 12, Scale.LOG1P)));

        assertThat(points)
                .extracting(point -> point.index() + " " + point.kind())
                .containsExactly("30 SPIKE", "41 DIP", "50 ZERO", "57 MISSING", "68 SHIFT");
        assertThat(points).allMatch(point -> point.low() < point.expected());
        assertThat(points).allMatch(point -> point.expected() < point.high());
        assertThat(points.get(0).expected()).isCloseTo(values[30] / 1.5, within(30.0));
    }

    @Test
    void wordsTellWhatWasSeenAndWhatWasExpected() {
        var values = months(60, 1);
        values[40] = 2500;

        var point = points(UnusualPoints.history(new Series(values, 12, Scale.LOG1P))).getFirst();

        assertThat(point.words())
                .matches(
                        "A spike: 2,500 where [\\d,]+ to [\\d,]+ was to be expected, "
                                + "[\\d.]+ times the usual error\\.");
    }

    @Test
    void shiftIsToldOnceAndOnlyFromWhatWasKnown() {
        var values = months(60, 2);
        for (int i = 45; i < values.length; i++) {
            values[i] *= 0.6;
        }
        var whole = points(UnusualPoints.asItCame(new Series(values, 12, Scale.LOG1P)));
        var early =
                points(
                        UnusualPoints.asItCame(
                                new Series(Arrays.copyOf(values, 47), 12, Scale.LOG1P)));

        assertThat(whole)
                .extracting(point -> point.index() + " " + point.kind())
                .startsWith("45 DIP", "46 SHIFT")
                .hasSizeLessThanOrEqualTo(3);
        assertThat(early).isEqualTo(whole.stream().filter(point -> point.index() < 47).toList());
    }

    @Test
    void answersDoNotDependOnTheUnit() {
        var values = months(72, 3);
        values[44] *= 1.6;
        var thousands = Arrays.stream(values).map(value -> value / 1000).toArray();

        var plain = points(UnusualPoints.history(new Series(values, 12, Scale.LOG1P)));
        var scaled = points(UnusualPoints.history(new Series(thousands, 12, Scale.LOG1P)));

        assertThat(scaled).hasSameSizeAs(plain).isNotEmpty();
        for (int i = 0; i < plain.size(); i++) {
            assertThat(scaled.get(i).index()).isEqualTo(plain.get(i).index());
            assertThat(scaled.get(i).size()).isCloseTo(plain.get(i).size(), within(1e-6));
            assertThat(scaled.get(i).low() * 1000).isCloseTo(plain.get(i).low(), within(1e-6));
        }
    }

    @Test
    void linearAnswersDoNotDependOnTheOrigin() {
        var moved = Arrays.stream(NILE).map(value -> value - 3000).toArray();

        var plain = points(UnusualPoints.history(new Series(NILE, 1, Scale.LINEAR)));
        var below = points(UnusualPoints.history(new Series(moved, 1, Scale.LINEAR)));

        assertThat(below)
                .extracting(UnusualPoint::index)
                .isEqualTo(plain.stream().map(UnusualPoint::index).toList());
    }

    /// 200 histories of 60 values in which nothing happened.
    @Test
    void noiseIsSeldomUnusual() {
        int told = 0;
        for (int i = 0; i < 200; i++) {
            told += points(UnusualPoints.history(new Series(noise(60, i), 1, Scale.LINEAR))).size();
        }

        assertThat(told / (200 * 40.0)).isLessThan(0.005);
    }

    @Test
    void budgetLetsTheRarestThroughAndHoldsTheRestBack() {
        var indicators = new LinkedHashMap<String, Series>();
        for (int i = 0; i < 40; i++) {
            var values = noise(60, 500 + i);
            if (i < 4) {
                values[59] += 12 + 10 * i;
            }
            indicators.put("indicator " + i, new Series(values, 1, Scale.LINEAR));
        }

        var generous = alarms(UnusualPoints.today(indicators, new AlarmBudget(0.2, 100)));
        var tight = alarms(UnusualPoints.today(indicators, new AlarmBudget(0.2, 5)));

        assertThat(generous).contains("indicator 0", "indicator 1", "indicator 2", "indicator 3");
        assertThat(tight).containsExactly("indicator 2", "indicator 3");
    }

    @Test
    void orderOfIndicatorsChangesNothing() {
        var forth = new LinkedHashMap<String, Series>();
        var back = new LinkedHashMap<String, Series>();
        for (int i = 0; i < 6; i++) {
            var values = noise(60, 20 + i / 2);
            values[59] += 20;
            forth.put("indicator " + i, new Series(values, 1, Scale.LINEAR));
            back.putFirst("indicator " + i, new Series(values, 1, Scale.LINEAR));
        }

        var budget = new AlarmBudget(0.2, 50);

        assertThat(alarms(UnusualPoints.today(forth, budget)))
                .hasSize(3)
                .containsExactlyInAnyOrderElementsOf(alarms(UnusualPoints.today(back, budget)));
    }

    @Test
    void heldBackPointsAreKept() {
        var values = noise(60, 7);
        values[59] += 15;
        var rarer = noise(60, 8);
        rarer[59] += 90;

        var findings =
                UnusualPoints.today(
                        Map.of(
                                "odd", new Series(values, 1, Scale.LINEAR),
                                "odder", new Series(rarer, 1, Scale.LINEAR)),
                        AlarmBudget.usual());

        assertThat(alarms(findings)).containsExactly("odder");
        assertThat(judged(findings, "odd").heldBack())
                .extracting(UnusualPoint::kind)
                .containsExactly(Kind.SPIKE);
    }

    @Test
    void todayNamesPlacesInTheWholeHistoryHoweverLong() {
        var values = noise(400, 9);
        values[399] = Double.NaN;

        var findings =
                UnusualPoints.today(
                        Map.of("calls", new Series(values, 1, Scale.LINEAR)), AlarmBudget.usual());

        var point = judged(findings, "calls").points().getFirst();
        assertThat(point.index()).isEqualTo(399);
        assertThat(point.kind()).isEqualTo(Kind.MISSING);
        assertThat(point.words()).startsWith("No value where ");
    }

    @Test
    void thinAndBrokenHistoriesAreRefused() {
        var thin = new Series(noise(19, 1), 1, Scale.LINEAR);
        var none = new Series(new double[] {Double.NaN}, 1, Scale.LINEAR);
        var infinite = new Series(new double[] {1, Double.POSITIVE_INFINITY}, 1, Scale.LINEAR);

        assertThat(UnusualPoints.history(thin))
                .isEqualTo(
                        new Findings.TooFewObservations(
                                "thin data: 19 values, 20 are needed to know what is usual",
                                19,
                                20));
        assertThat(UnusualPoints.history(none))
                .isEqualTo(new Findings.NotDefined("there is no value yet"));
        assertThat(UnusualPoints.asItCame(infinite))
                .isEqualTo(new Findings.NotDefined("a value is infinite"));
        assertThat(UnusualPoints.today(Map.of("a", thin), AlarmBudget.usual()).get("a"))
                .isInstanceOf(Findings.TooFewObservations.class);
        assertThat(
                        UnusualPoints.today(
                                        Map.of("b", new Series(new double[0], 7, Scale.LOG1P)),
                                        AlarmBudget.usual())
                                .get("b"))
                .isInstanceOf(Findings.NotDefined.class);
    }

    @Test
    void constantThatChangesIsUnusual() {
        var values = new double[40];
        Arrays.fill(values, 5);
        assertThat(points(UnusualPoints.history(new Series(values, 1, Scale.LOG1P)))).isEmpty();

        values[30] = 9;

        assertThat(points(UnusualPoints.history(new Series(values, 1, Scale.LOG1P))))
                .extracting(point -> point.index() + " " + point.kind())
                .containsExactly("30 SPIKE");
    }

    @Test
    void ratiosStayBetweenNoneAndAll() {
        var values = Arrays.stream(noise(60, 4)).map(value -> 0.97 + 0.005 * value).toArray();
        var ratios = Arrays.stream(values).map(value -> Math.clamp(value, 0, 1)).toArray();
        ratios[45] = 0.6;

        var points = points(UnusualPoints.history(new Series(ratios, 1, Scale.LOGIT)));

        assertThat(points)
                .filteredOn(point -> point.index() == 45)
                .hasSize(1)
                .allMatch(point -> point.kind() == Kind.DIP && point.high() < 1);
    }

    private static List<UnusualPoint> points(Findings findings) {
        return ((Findings.Judged) findings).points();
    }

    private static Findings.Judged judged(Map<String, Findings> findings, String name) {
        return (Findings.Judged) Objects.requireNonNull(findings.get(name));
    }

    private static List<String> alarms(Map<String, Findings> findings) {
        return findings.entrySet().stream()
                .filter(entry -> !points(entry.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    private static double[] months(int count, long seed) {
        var noise = noise(count, seed);
        var values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] =
                    1000
                            * (1 + 0.005 * i)
                            * (1 + 0.2 * Math.sin(2 * Math.PI * i / 12))
                            * (1 + 0.03 * noise[i]);
        }
        return values;
    }

    /// Twelve uniform numbers less six: a normal one, nearly.
    private static double[] noise(int count, long seed) {
        var random = new SplittableRandom(seed);
        var noise = new double[count];
        for (int i = 0; i < count; i++) {
            noise[i] = random.doubles(12).sum() - 6;
        }
        return noise;
    }
}
