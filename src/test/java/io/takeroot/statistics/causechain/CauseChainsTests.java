package io.takeroot.statistics.causechain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CauseChainsTests {
    private static final Composition LEAF = new Composition.Leaf();

    @Test
    void aProductsGapSplitsByTheLogarithmicMean() {
        var tree =
                judged(
                        "revenue",
                        new Composition.Product(List.of(1.0, 1.0)),
                        List.of(leaf("deals", 80, 100), leaf("size", 11, 10)),
                        880,
                        1000);

        var account = traced(tree).accounts().getFirst();

        double mean = (880 - 1000) / Math.log(0.88);
        assertThat(account.contributions().get(0).effect())
                .isCloseTo(mean * Math.log(0.8), within(1e-9));
        assertThat(account.contributions().get(1).effect())
                .isCloseTo(mean * Math.log(1.1), within(1e-9));
        assertThat(account.own()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aFormulasGapSplitsByShapley() {
        var tree =
                judged(
                        "margin per head",
                        new Composition.Formula(3, x -> (x[0] - x[1]) / x[2]),
                        List.of(
                                leaf("income", 120, 100),
                                leaf("cost", 40, 50),
                                leaf("heads", 4, 5)),
                        21,
                        10);

        var account = traced(tree).accounts().getFirst();

        // Over both orders of income (or cost) and heads: 20 x (1/4 + 1/5) / 2 and so on; the own
        // part is a factor 1.05 that came on top.
        double parts =
                account.contributions().stream().mapToDouble(Account.Contribution::effect).sum();
        assertThat(parts + account.own()).isCloseTo(11, within(1e-9));
        assertThat(account.contributions().get(0).effect())
                .isCloseTo(2 * account.contributions().get(1).effect(), within(1e-9));
        assertThat(account.own()).isPositive();
    }

    @Test
    void contributionsAndOwnPartMakeEveryGap() {
        var traced = traced(company(new Random(3), 1.0, 0.7));

        assertThat(traced.accounts()).hasSize(5);
        assertThat(traced.accounts())
                .allSatisfy(
                        account ->
                                assertThat(
                                                account.own()
                                                        + account.contributions().stream()
                                                                .mapToDouble(
                                                                        Account.Contribution
                                                                                ::effect)
                                                                .sum())
                                        .isCloseTo(
                                                account.gap(),
                                                within(1e-9 * Math.abs(account.expected()))));
    }

    @Test
    void aFaultAtTheBottomIsFoundThroughItsLag() {
        var traced = traced(company(new Random(1), 1.0, 0.6));

        assertThat(traced.path())
                .extracting(Account::name)
                .containsExactly("revenue", "deals", "talks");
        assertThat(traced.stop()).isEqualTo(CauseChain.Stop.NO_PARTS);
        assertThat(traced.sure()).isTrue();
    }

    @Test
    void aFaultOfAnInnerMetricIsNotBlamedOnItsParts() {
        var traced = traced(company(new Random(2), 0.6, 1.0));

        assertThat(traced.path()).extracting(Account::name).containsExactly("revenue", "deals");
        assertThat(traced.stop()).isEqualTo(CauseChain.Stop.OWN_MOVE);
    }

    @Test
    void noiseIsNotNamed() {
        int named = 0;
        for (int seed = 10; seed < 30; seed++) {
            named += traced(company(new Random(seed), 1.0, 1.0)).sure() ? 1 : 0;
        }

        assertThat(named).isLessThanOrEqualTo(2);
    }

    @Test
    void aMetricWithoutHistoryIsPassedOver() {
        var parts =
                List.of(
                        new TreeMetric("known", LEAF, List.of(), steady(40, 50)),
                        new TreeMetric("new", LEAF, List.of(), lateStart()));
        var sum = new Composition.Sum(List.of(1.0, 1.0));
        var tree = new TreeMetric("all", sum, parts, steady(40, 90));

        var traced = (CauseChain.Traced) CauseChains.of(tree, 1);

        assertThat(traced.accounts()).extracting(Account::name).containsExactly("all", "known");
    }

    @Test
    void aDriverThatWasBelowZeroIsPassedOver() {
        var discount = noise(new Random(8), 40, 1, 0.5);
        discount[20] = -0.2;
        discount[39] = -0.4;
        var follows = new Composition.Driven(List.of(new Drive(0, Optional.empty())));
        var tree =
                new TreeMetric(
                        "size", follows, List.of(metric("discount", discount)), steady(40, 100));

        var traced = (CauseChain.Traced) CauseChains.of(tree, 3);

        assertThat(traced.accounts()).extracting(Account::name).containsExactly("size");
        assertThat(traced.accounts().getFirst().moved()).isFinite();
    }

    @Test
    void tooLittleHistoryIsSaid() {
        var tree = new TreeMetric("young", LEAF, List.of(), steady(6, 10));

        assertThat(CauseChains.of(tree, 1)).isInstanceOf(CauseChain.NotDefined.class);
    }

    private static CauseChain.Traced traced(JudgedMetric tree) {
        return (CauseChain.Traced) CauseChains.of(tree);
    }

    private static CauseChain.Traced traced(TreeMetric tree) {
        return (CauseChain.Traced) CauseChains.of(tree, 2);
    }

    private static JudgedMetric leaf(String name, double actual, double expected) {
        return judged(name, LEAF, List.of(), actual, expected);
    }

    private static JudgedMetric judged(
            String name,
            Composition composition,
            List<JudgedMetric> parts,
            double actual,
            double expected) {
        return new JudgedMetric(name, composition, parts, actual, expected, 1, 30);
    }

    /// Revenue is deals times size; deals follow talks two periods later and people at once.
    private static TreeMetric company(Random random, double deals, double talks) {
        int periods = 48;
        var talk = noise(random, periods, 200, 0.04);
        talk[periods - 3] *= talks;
        var person = noise(random, periods, 30, 0.03);
        var size = noise(random, periods, 2000, 0.04);
        var deal = noise(random, periods, 1, 0.03);
        var revenue = new double[periods];
        deal[periods - 1] *= deals;
        for (int t = 0; t < periods; t++) {
            deal[t] *= Math.pow(talk[Math.max(0, t - 2)], 0.8) * Math.pow(person[t], 0.5);
            revenue[t] = deal[t] * size[t];
        }
        var follows =
                new Composition.Driven(
                        List.of(
                                new Drive(2, Optional.of(new Elasticity(0.75, 0.1))),
                                new Drive(0, Optional.empty())));
        return new TreeMetric(
                "revenue",
                new Composition.Product(List.of(1.0, 1.0)),
                List.of(
                        new TreeMetric(
                                "deals",
                                follows,
                                List.of(metric("talks", talk), metric("people", person)),
                                series(deal)),
                        metric("size", size)),
                series(revenue));
    }

    private static TreeMetric metric(String name, double[] values) {
        return new TreeMetric(name, LEAF, List.of(), series(values));
    }

    private static double[] noise(Random random, int periods, double level, double spread) {
        return random.doubles(periods)
                .map(ignored -> level * Math.exp(spread * random.nextGaussian()))
                .toArray();
    }

    private static Series series(double[] values) {
        return new Series(values, 12, Scale.LINEAR);
    }

    private static Series steady(int periods, double level) {
        return series(noise(new Random(5), periods, level, 0.02));
    }

    private static Series lateStart() {
        var values = noise(new Random(6), 40, 40, 0.02);
        java.util.Arrays.fill(values, 0, 36, Double.NaN);
        return series(values);
    }
}
