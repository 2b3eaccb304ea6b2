package io.takeroot.statistics.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SimplexLeastSquaresTests {

    @Test
    void twoColumnsShareAsTheClosedFormSays() {
        var weights =
                SimplexLeastSquares.weights(new double[][] {{2, 0}, {0, 1}}, new double[] {1, 1});

        assertThat(weights[0]).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(weights[1]).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void noWeightCanBeMovedToTheGood() {
        for (int seed = 0; seed < 40; seed++) {
            var chance = new Chance(seed);
            int columns = 1 + seed;
            var rows = new double[25][columns];
            var values = new double[25];
            for (int t = 0; t < rows.length; t++) {
                for (int j = 0; j < columns; j++) {
                    rows[t][j] = chance.normal() + t % 7;
                }
                values[t] = chance.normal() + t % 7;
            }
            checkBest(rows, values);
        }
    }

    /// The Karush-Kuhn-Tucker conditions: on the set all slopes are equal, off it none is lower.
    private static void checkBest(double[][] rows, double[] values) {
        int columns = rows[0].length;
        var products = new double[columns][columns];
        var targets = new double[columns];
        for (int t = 0; t < rows.length; t++) {
            for (int i = 0; i < columns; i++) {
                targets[i] += rows[t][i] * values[t];
                for (int j = 0; j < columns; j++) {
                    products[i][j] += rows[t][i] * rows[t][j];
                }
            }
        }

        var weights = SimplexLeastSquares.weights(products, targets);

        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-9));
        double level = 0;
        var slopes = new double[columns];
        for (int i = 0; i < columns; i++) {
            assertThat(weights[i]).isNotNegative();
            slopes[i] = -targets[i];
            for (int j = 0; j < columns; j++) {
                slopes[i] += products[i][j] * weights[j];
            }
            level += weights[i] * slopes[i];
        }
        for (int i = 0; i < columns; i++) {
            assertThat(slopes[i]).isGreaterThan(level - 1e-6);
            assertThat(weights[i] * (slopes[i] - level)).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void equalColumnsStillGiveShares() {
        var products = new double[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};

        var weights = SimplexLeastSquares.weights(products, new double[] {0.5, 0.5, 0.5});

        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void noColumnIsACallersMistake() {
        assertThatThrownBy(() -> SimplexLeastSquares.weights(new double[0][0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no columns");
    }
}
