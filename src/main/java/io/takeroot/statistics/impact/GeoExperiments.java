package io.takeroot.statistics.impact;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;

/// Judges geo experiments by time-based regression.
///
/// Before the start the treated group is regressed on the control group; after it the
/// regression says what would have been. The summed difference follows Student's t with n - 2
/// degrees of freedom, the error of the regression's line and of each period included: Kerman,
/// Wang and Vaver, "Estimating ad effectiveness using geo experiments in a time-based
/// regression framework", Google 2017, section 4. Checked against GeoexperimentsResearch on its
/// example: 2.946742 per unit of cost, at least 2.826194.
public final class GeoExperiments {

    /// How sure the lower bounds are.
    public static final double CONFIDENCE = 0.9;

    private static final double LEAST_CORRELATION = 0.5;

    private GeoExperiments() {}

    /// What the extra cost brought.
    ///
    /// All values finite and at least 8 periods before the start, else a refusal; so too when the
    /// groups' correlation before the start is below 0.5, or the cost is not above 0. Multiplying
    /// responses multiplies the response; periods have no season of their own.
    public static GeoReturn of(GeoExperiment experiment) {
        int start = experiment.start();
        var treated = experiment.treated();
        var control = experiment.control();
        double cost = Arrays.stream(experiment.cost(), start, treated.length).sum();
        if (start < Impacts.FEWEST_PERIODS) {
            return new GeoReturn.TooFewPeriods(
                    "%d periods before the start, at least %d are needed"
                            .formatted(start, Impacts.FEWEST_PERIODS));
        }
        if (DoubleStream.concat(Arrays.stream(treated), Arrays.stream(control))
                .anyMatch(value -> !Double.isFinite(value))) {
            return new GeoReturn.NotDefined("a value of a group is missing");
        }
        if (!(cost > 0 && Double.isFinite(cost))) {
            return new GeoReturn.NotDefined("nothing was spent in the test, so nothing returns");
        }
        double spread = Index.spread(control, start) * Index.spread(treated, start);
        if (spread == 0) {
            return new GeoReturn.NotDefined("a group never changed before the start");
        }
        double correlation = moment(control, treated, start) / start / spread;
        return correlation < LEAST_CORRELATION
                ? new GeoReturn.PoorFit(
                        String.format(
                                Locale.ROOT,
                                "the groups did not move together before the start (correlation"
                                        + " %.2f, expected at least %.1f)",
                                correlation,
                                LEAST_CORRELATION))
                : estimated(treated, control, start, cost);
    }

    private static GeoReturn estimated(double[] treated, double[] control, int start, double cost) {
        int after = treated.length - start;
        double squares = moment(control, control, start);
        double slope = moment(control, treated, start) / squares;
        double middle = Window.mean(control, 0, start);
        double level = Window.mean(treated, 0, start) - slope * middle;
        double residual = 0;
        for (int t = 0; t < start; t++) {
            double miss = treated[t] - level - slope * control[t];
            residual += miss * miss;
        }
        double distance = Window.mean(control, start, treated.length) - middle;
        double variance =
                residual
                        / (start - 2)
                        * after
                        * (1 + after * (1.0 / start + distance * distance / squares));
        double without = after * (level + slope * (middle + distance));
        double response = after * Window.mean(treated, start, treated.length) - without;
        double error = Math.sqrt(variance);
        var student = TDistribution.of(start - 2);
        double least = response - student.inverseCumulativeProbability(CONFIDENCE) * error;
        double likely =
                error == 0 ? response > 0 ? 1 : 0 : student.cumulativeProbability(response / error);
        return new GeoReturn.Estimated(
                response, least, response / without, cost, response / cost, least / cost, likely);
    }

    private static double moment(double[] one, double[] other, int end) {
        double oneMean = Window.mean(one, 0, end);
        double otherMean = Window.mean(other, 0, end);
        double sum = 0;
        for (int t = 0; t < end; t++) {
            sum += (one[t] - oneMean) * (other[t] - otherMean);
        }
        return sum;
    }
}
