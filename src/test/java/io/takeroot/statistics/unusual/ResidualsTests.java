package io.takeroot.statistics.unusual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.MatrixR064;

/// Against generalised least squares written out in full: the covariance of all values, its
/// inverse, and a dummy for each place.
final class ResidualsTests {

    private static final double TOLERANCE = 1e-6;

    @Test
    void residualsOfALevelThatWandersAreThoseOfLeastSquares() {
        check(new Structure(0.3, 0, 0, 0), 1, new Interventions(14));
    }

    @Test
    void residualsWithSlopeAndSeasonAreThoseOfLeastSquares() {
        check(new Structure(0.1, 0.01, 3, 0.1), 4, new Interventions(14));
    }

    @Test
    void ignoredValuesAndShiftsAreTakenOut() {
        var interventions = new Interventions(14);
        interventions.ignore(5);
        interventions.move(9);

        check(new Structure(0.1, 0.01, 3, 0), 4, interventions);
    }

    private static void check(Structure structure, int season, Interventions interventions) {
        var values = values(14);
        var residuals = Residuals.of(new Filter(values, season, structure, interventions));
        var inverse = covariance(structure, season, interventions).invert();

        for (int place = 0; place < values.length; place++) {
            var start = MatrixR064.FACTORY.column(centred(values));
            if (interventions.ignored(place)) {
                continue;
            }
            double precision = inverse.doubleValue(place, place);
            double least = inverse.multiply(start).doubleValue(place) / precision;
            assertThat(values[place] - residuals.expected()[place])
                    .isCloseTo(least, within(TOLERANCE));
            assertThat(residuals.deviation()[place])
                    .isCloseTo(1 / Math.sqrt(precision), within(TOLERANCE));
            if (place > 0) {
                assertThat(residuals.jump()[place])
                        .isCloseTo(jump(inverse, start, place), within(TOLERANCE));
            }
        }
    }

    /// The t-statistic of a dummy that is 1 from the place on.
    private static double jump(MatrixR064 inverse, MatrixR064 values, int place) {
        var dummy = new double[(int) values.count()];
        for (int i = place; i < dummy.length; i++) {
            dummy[i] = 1;
        }
        var column = MatrixR064.FACTORY.column(dummy);
        var weighted = column.transpose().multiply(inverse);
        return weighted.multiply(values).doubleValue(0)
                / Math.sqrt(weighted.multiply(column).doubleValue(0));
    }

    private static double[] values(int count) {
        var random = new SplittableRandom(3);
        var values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = 20 + random.nextDouble(-3, 3) + i % 4;
        }
        return values;
    }

    /// The filter starts its level at the first value.
    private static double[] centred(double[] values) {
        var centred = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            centred[i] = values[i] - values[0];
        }
        return centred;
    }

    /// Cov(y_s, y_t) from the sums that make a value: the start, every step since, the effect of
    /// its place in the season, noise.
    private static MatrixR064 covariance(
            Structure structure, int season, Interventions interventions) {
        var covariance = MatrixR064.FACTORY.newDenseBuilder(14, 14);
        for (int s = 0; s < 14; s++) {
            for (int t = 0; t < 14; t++) {
                double sum = 1e5 + s * t * Math.max(10 * structure.slope(), 0.01);
                for (int step = 1; step <= Math.min(s, t); step++) {
                    sum += structure.level() + (interventions.moved(step) ? Filter.VAGUE : 0);
                    sum += (s - step) * (t - step) * structure.slope();
                }
                double same = (s % season == t % season ? 1 : 0) - 1.0 / season;
                sum += (structure.season() + Math.min(s, t) * structure.drift()) * same;
                double noise = 1 + (interventions.ignored(s) ? 1e12 : 0);
                covariance.set(s, t, sum + (s == t ? noise : 0));
            }
        }
        return covariance.get();
    }
}
