package io.takeroot.statistics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.numeric.Chance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/// The states of a small series, against the normal distribution conditioned by plain algebra:
/// covariances of all states and values, one large system of equations, no filter.
class StructuralSmootherTests {

    private static final double[] VALUES = {1.2, -0.4, Double.NaN, 2.1, 0.3, 1.7, 0.2};
    private static final double[] SHOCKS = {0.5, 0.3};
    private static final double RESIDUAL = 0.7;

    @Test
    void expectedStatesOfEffectsAreThoseOfPlainAlgebra() {
        check(StructuralForm.of(List.of(4)));
    }

    @Test
    void expectedStatesOfWavesAreThoseOfPlainAlgebra() {
        check(StructuralForm.of(List.of(13)));
    }

    @Test
    void drawsScatterAroundTheExpectedStatesAsPlainAlgebraSays() {
        var form = StructuralForm.of(List.of(4));
        var smoother = new StructuralSmoother(form, new double[form.size()], 1);
        var chance = new Chance(3);
        int draws = 20_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double level = smoother.draw(VALUES, SHOCKS, RESIDUAL, chance)[2][0];
            sum += level;
            squares += level * level;
        }

        var plain = new Plain(form);
        double mean = plain.mean(2)[0];
        double variance = plain.variance(2, 0);
        assertThat(sum / draws).isCloseTo(mean, within(4 * Math.sqrt(variance / draws)));
        assertThat(squares / draws - (sum / draws) * (sum / draws))
                .isCloseTo(variance, within(0.04 * variance));
    }

    private static void check(StructuralForm form) {
        var smoother = new StructuralSmoother(form, new double[form.size()], 1);

        var expected = smoother.expected(VALUES, SHOCKS, RESIDUAL);

        var plain = new Plain(form);
        for (int t = 0; t < VALUES.length; t++) {
            assertThat(expected[t]).containsExactly(plain.mean(t), within(1e-10));
        }
    }

    /// Each state is a known sum of independent normal sources: the first state's elements and
    /// every shock. Its covariance with anything is then a product of sums.
    private static final class Plain {

        private final StructuralForm form;
        private final double[][][] sources = new double[VALUES.length][][];
        private final List<Integer> known;
        private final LU<Double> equations;
        private final MatrixStore<Double> weights;

        Plain(StructuralForm form) {
            this.form = form;
            int count = VALUES.length * form.size();
            for (int t = 0; t < VALUES.length; t++) {
                sources[t] = sources(t, count);
            }
            known = List.of(0, 1, 3, 4, 5, 6);
            equations = equations();
            weights = equations.getSolution(values());
        }

        private double[][] sources(int time, int count) {
            var columns = new double[count][];
            for (int source = 0; source < count; source++) {
                int born = source / form.size();
                int element = source % form.size();
                columns[source] = new double[form.size()];
                if (born <= time) {
                    int block = form.movedBy(element);
                    columns[source][element] = born == 0 ? 1 : block < 0 ? 0 : SHOCKS[block];
                    for (int t = born; t < time; t++) {
                        columns[source] = form.next(columns[source]);
                    }
                }
            }
            return columns;
        }

        private double covariance(int time, int element, int valueTime) {
            double sum = 0;
            for (int source = 0; source < sources[time].length; source++) {
                sum += sources[time][source][element] * form.shown(sources[valueTime][source]);
            }
            return sum;
        }

        private LU<Double> equations() {
            var matrix = R064Store.FACTORY.make(known.size(), known.size());
            for (int i = 0; i < known.size(); i++) {
                for (int j = 0; j < known.size(); j++) {
                    matrix.set(i, j, shownCovariance(known.get(i), known.get(j)));
                }
                matrix.add(i, i, RESIDUAL * RESIDUAL);
            }
            var decomposition = LU.R064.make(matrix);
            decomposition.decompose(matrix);
            return decomposition;
        }

        private MatrixStore<Double> values() {
            var values = R064Store.FACTORY.make(known.size(), 1);
            for (int i = 0; i < known.size(); i++) {
                values.set(i, 0, VALUES[known.get(i)]);
            }
            return values;
        }

        private double shownCovariance(int one, int other) {
            double sum = 0;
            for (int source = 0; source < sources[one].length; source++) {
                sum += form.shown(sources[one][source]) * form.shown(sources[other][source]);
            }
            return sum;
        }

        double[] mean(int time) {
            var mean = new double[form.size()];
            for (int element = 0; element < mean.length; element++) {
                for (int i = 0; i < known.size(); i++) {
                    mean[element] += covariance(time, element, known.get(i)) * weights.get(i, 0);
                }
            }
            return mean;
        }

        double variance(int time, int element) {
            double variance = 0;
            for (var source : sources[time]) {
                variance += source[element] * source[element];
            }
            var column = R064Store.FACTORY.make(known.size(), 1);
            for (int i = 0; i < known.size(); i++) {
                column.set(i, 0, covariance(time, element, known.get(i)));
            }
            var solved = equations.getSolution(column);
            for (int i = 0; i < known.size(); i++) {
                variance -= column.get(i, 0) * solved.get(i, 0);
            }
            return variance;
        }
    }
}
