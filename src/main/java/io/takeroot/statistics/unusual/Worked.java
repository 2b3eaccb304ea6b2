package io.takeroot.statistics.unusual;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import java.util.Arrays;

/// A history on the scale on which it is judged, in units of its usual step.
///
/// Counts and revenue are judged by their logarithm, so that errors grow with the level; values
/// below a hundredth of the median count as that much, so that a drop to zero has a size.
/// Ratios are judged by the logarithm of their odds, kept off 0 and 1 by half the smallest
/// distance seen. Values that do not fit their scale are judged as they are.
///
/// @param values worked; `NaN` where missing
/// @param scale the scale that was used in the end
/// @param unit the usual step on that scale
/// @param margin the smallest value on a logarithmic scale, or the distance kept from 0 and 1
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Worked(double[] values, Scale scale, double unit, double margin) {

    private static final double SMALLEST_SHARE_OF_MEDIAN = 0.01;
    private static final double MOST_BELOW_MARGIN = 0.1;
    private static final double WIDEST_MARGIN = 0.005;
    private static final double STEP_OF_A_CONSTANT = 0.01;

    static Worked of(Series series) {
        var raw = series.values();
        var present = Arrays.stream(raw).filter(value -> !Double.isNaN(value)).sorted().toArray();
        double median = present[present.length / 2];
        return switch (series.scale()) {
            case LINEAR -> linear(raw, median);
            case LOG1P -> {
                double least = SMALLEST_SHARE_OF_MEDIAN * median;
                long below = Arrays.stream(present).filter(value -> value < least).count();
                boolean fits =
                        present[0] >= 0
                                && median > 0
                                && below <= MOST_BELOW_MARGIN * present.length;
                yield fits ? on(Scale.LOG1P, raw, least) : linear(raw, median);
            }
            case LOGIT ->
                    present[0] >= 0 && present[present.length - 1] <= 1
                            ? on(Scale.LOGIT, raw, margin(present))
                            : linear(raw, median);
        };
    }

    private static Worked linear(double[] raw, double median) {
        return on(Scale.LINEAR, raw, Math.abs(median));
    }

    private static double margin(double[] present) {
        return Arrays.stream(present)
                .map(value -> Math.min(value, 1 - value) / 2)
                .filter(half -> half > 0)
                .reduce(WIDEST_MARGIN, Math::min);
    }

    private static Worked on(Scale scale, double[] raw, double margin) {
        var worked = Arrays.stream(raw).map(value -> forth(scale, margin, value)).toArray();
        double unit = usualStep(worked, scale, margin);
        return new Worked(
                Arrays.stream(worked).map(value -> value / unit).toArray(), scale, unit, margin);
    }

    private static double forth(Scale scale, double margin, double value) {
        return switch (scale) {
            case LINEAR -> value;
            case LOG1P -> StrictMath.log(Double.isNaN(value) ? value : Math.max(value, margin));
            case LOGIT -> {
                double inside = Double.isNaN(value) ? value : Math.clamp(value, margin, 1 - margin);
                yield StrictMath.log(inside / (1 - inside));
            }
        };
    }

    /// The median absolute step between neighbours; the mean one where most steps are none; a
    /// hundredth of the level where all are.
    private static double usualStep(double[] worked, Scale scale, double level) {
        var steps = new double[worked.length];
        int count = 0;
        double sum = 0;
        for (int place = 1; place < worked.length; place++) {
            double step = Math.abs(worked[place] - worked[place - 1]);
            if (!Double.isNaN(step)) {
                steps[count++] = step;
                sum += step;
            }
        }
        Arrays.sort(steps, 0, count);
        if (count > 0 && steps[count / 2] > 0) {
            return steps[count / 2];
        }
        double constant =
                scale == Scale.LINEAR && level > 0
                        ? STEP_OF_A_CONSTANT * level
                        : STEP_OF_A_CONSTANT;
        return sum > 0 ? sum / count : constant;
    }

    /// The value that a worked one stands for.
    double back(double value) {
        double inUnits = value * unit;
        return switch (scale) {
            case LINEAR -> inUnits;
            case LOG1P -> StrictMath.exp(inUnits);
            case LOGIT -> 1 / (1 + StrictMath.exp(-inUnits));
        };
    }
}
