package io.takeroot.statistics.forecast;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A series made ready for the models: leading missing values cut off, those inside filled, and
/// every value on the scale the models work on ("worked"), with the way back.
///
/// @param worked the values the models see, no `NaN` among them
/// @param missingAtEnd how many periods at the end have no value: the models must look that much
/// further
/// @param scale the scale that the values allow, which may be plainer than the one asked for
/// @param margin how far ratios are kept away from 0 and 1
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record History(
        double[] worked,
        int season,
        int missingAtEnd,
        int observations,
        Scale scale,
        double margin,
        List<String> notes) {

    private static final double WIDEST_MARGIN = 0.005;
    private static final int MEMORY_WITHOUT_SEASON = 120;

    /// At least one value must not be missing, and none may be infinite.
    static History of(Series series) {
        var values = series.values();
        int end = values.length;
        while (Double.isNaN(values[end - 1])) {
            end--;
        }
        int first = Math.max(0, end - memory(series.season()));
        while (Double.isNaN(values[first])) {
            first++;
        }
        var known = Arrays.copyOfRange(values, first, end);
        int observations = series.observations();
        var notes = new ArrayList<String>();
        if (observations < known.length) {
            notes.add(
                    counted(known.length - observations, "missing value")
                            + " filled by a straight line between neighbours");
        }
        if (end < values.length) {
            notes.add(
                    "the last "
                            + counted(values.length - end, "value")
                            + " missing, so the forecast looks further ahead");
        }
        var filled = filled(known);
        var scale = allowed(series.scale(), filled);
        if (scale != series.scale()) {
            notes.add(
                    "values outside the range of the metric's scale, so errors are added instead");
        }
        double margin = margin(filled);
        var worked = Arrays.stream(filled).map(value -> worked(scale, margin, value)).toArray();
        return new History(
                worked, series.season(), values.length - end, observations, scale, margin, notes);
    }

    /// How many of the last periods the models see. What is older tells little about the coming
    /// ones and much about a spread that has passed: on public series with up to 2,000 values,
    /// forgetting it made both the points and the bands better.
    private static int memory(int season) {
        return season == 1 ? MEMORY_WITHOUT_SEASON : Math.clamp(10L * season, 60, 260);
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static double[] filled(double[] values) {
        var filled = values.clone();
        for (int i = 1; i < filled.length; i++) {
            if (Double.isNaN(filled[i])) {
                int next = i + 1;
                while (Double.isNaN(filled[next])) {
                    next++;
                }
                filled[i] = filled[i - 1] + (filled[next] - filled[i - 1]) / (next - i + 1);
            }
        }
        return filled;
    }

    private static Scale allowed(Scale wanted, double[] values) {
        double lowest = Arrays.stream(values).min().orElseThrow();
        double highest = Arrays.stream(values).max().orElseThrow();
        return switch (wanted) {
            case LINEAR -> Scale.LINEAR;
            case LOG1P -> lowest >= 0 ? Scale.LOG1P : Scale.LINEAR;
            case LOGIT -> lowest >= 0 && highest <= 1 ? Scale.LOGIT : allowed(Scale.LOG1P, values);
        };
    }

    /// Half the distance of the closest value to 0 or 1, so that a click rate of 0.2 % is not
    /// bent by the margin.
    private static double margin(double[] values) {
        return Arrays.stream(values)
                .map(value -> Math.min(value, 1 - value) / 2)
                .filter(half -> half > 0)
                .reduce(WIDEST_MARGIN, Math::min);
    }

    private static double worked(Scale scale, double margin, double value) {
        return switch (scale) {
            case LINEAR -> value;
            case LOG1P -> 1 + value;
            case LOGIT -> {
                double inside = Math.clamp(value, margin, 1 - margin);
                yield StrictMath.log(inside / (1 - inside));
            }
        };
    }

    /// The value that a worked one stands for.
    double back(double value) {
        return switch (scale) {
            case LINEAR -> value;
            case LOG1P -> Math.max(0, value - 1);
            case LOGIT -> 1 / (1 + StrictMath.exp(-value));
        };
    }

    /// Whether errors and seasons may multiply: every worked value is above zero by nature or by
    /// chance.
    boolean positive() {
        return switch (scale) {
            case LINEAR -> Arrays.stream(worked).allMatch(value -> value > 0);
            case LOG1P -> true;
            case LOGIT -> false;
        };
    }

    boolean constant() {
        return Arrays.stream(worked).allMatch(value -> value == worked[0]);
    }
}
