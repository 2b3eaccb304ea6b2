package io.takeroot.statistics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.numeric.Chance;
import org.junit.jupiter.api.Test;

/// Against closed forms worked out with two controls: determinants and inverses written out.
class StructuralControlsTests {

    private static final double[] FIRST = {1, -1, 0.5, 2, -1.5, 0.3, -0.8, 1.1, -0.4, 0.6};
    private static final double[] SECOND = {0.2, -0.7, 1.5, 1, -1, -0.3, 0.8, 0.4, -1.4, 0.1};
    private static final double[] LEFT = {0.4, 0.1, 0.5, 0.1, -0.9, 0.5, -0.6, -0.3, -0.2, 0.2};
    private static final int DRAWS = 40_000;

    private static final StructuralPriors ONE_OF_TWO =
            new StructuralPriors(0.01, 32, 0.8, 50, 1, 0.01, 0.5);

    @Test
    void controlsAreInAsOftenAsTheirPosteriorSays() {
        double neither = weight(0, 0);
        double first = weight(one(FIRST), explainedBy(FIRST));
        double second = weight(one(SECOND), explainedBy(SECOND));
        double both = weight(logBeliefOfBoth(), explainedByBoth());
        double most = Math.max(Math.max(neither, first), Math.max(second, both));
        double total =
                Math.exp(neither - most)
                        + Math.exp(first - most)
                        + Math.exp(second - most)
                        + Math.exp(both - most);

        var controls = new StructuralControls(new double[][] {FIRST, SECOND}, ONE_OF_TWO);
        var chance = new Chance(11);
        var counts = new double[2];
        for (int i = 0; i < DRAWS; i++) {
            controls.draw(LEFT, chance);
            counts[0] += controls.included(0) ? 1.0 / DRAWS : 0;
            counts[1] += controls.included(1) ? 1.0 / DRAWS : 0;
        }

        double firstIn = (Math.exp(first - most) + Math.exp(both - most)) / total;
        double secondIn = (Math.exp(second - most) + Math.exp(both - most)) / total;
        assertThat(firstIn).isBetween(0.05, 0.95);
        assertThat(counts[0]).isCloseTo(firstIn, within(0.01));
        assertThat(counts[1]).isCloseTo(secondIn, within(0.01));
    }

    @Test
    void coefficientsAndResidualOfOneControlFollowTheirClosedForm() {
        var controls =
                new StructuralControls(new double[][] {FIRST}, StructuralPriors.OF_CAUSAL_IMPACT);
        var chance = new Chance(12);
        double coefficients = 0;
        double precisions = 0;
        for (int i = 0; i < DRAWS; i++) {
            controls.draw(LEFT, chance);
            coefficients += controls.coefficient(0) / DRAWS;
            precisions += 1 / (controls.deviation() * controls.deviation()) / DRAWS;
        }

        double mean = product(FIRST, LEFT) / (product(FIRST, FIRST) * (1 + 0.001));
        double squares = 50 * 0.2 + product(LEFT, LEFT) - explainedBy(FIRST);
        assertThat(coefficients).isCloseTo(mean, within(0.003));
        assertThat(precisions).isCloseTo(60 / squares, within(0.03));
    }

    @Test
    void withoutControlsTheResidualIsThatOfTheValues() {
        var controls = new StructuralControls(new double[0][], StructuralPriors.OF_CAUSAL_IMPACT);
        var chance = new Chance(13);
        double precisions = 0;
        for (int i = 0; i < DRAWS; i++) {
            controls.draw(LEFT, chance);
            precisions += 1 / (controls.deviation() * controls.deviation()) / DRAWS;
        }

        assertThat(precisions).isCloseTo(10.01 / (0.01 + product(LEFT, LEFT)), within(0.05));
    }

    private static double weight(double logBelief, double explained) {
        return logBelief - 30 * Math.log(50 * 0.2 + product(LEFT, LEFT) - explained);
    }

    private static double one(double[] control) {
        double products = product(control, control);
        return 0.5 * Math.log(0.001 * products / (products + 0.001 * products));
    }

    private static double explainedBy(double[] control) {
        double pull = product(control, LEFT);
        return pull * pull / (product(control, control) * 1.001);
    }

    private static double logBeliefOfBoth() {
        double belief = determinant(0.001, 0.0005);
        return 0.5 * Math.log(belief / determinant(1.001, 1.0005));
    }

    private static double determinant(double alone, double together) {
        double cross = together * product(FIRST, SECOND);
        return alone * product(FIRST, FIRST) * alone * product(SECOND, SECOND) - cross * cross;
    }

    private static double explainedByBoth() {
        double a = 1.001 * product(FIRST, FIRST);
        double b = 1.0005 * product(FIRST, SECOND);
        double d = 1.001 * product(SECOND, SECOND);
        double p = product(FIRST, LEFT);
        double q = product(SECOND, LEFT);
        return (d * p * p - 2 * b * p * q + a * q * q) / (a * d - b * b);
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
