package io.takeroot.statistics.leadlag;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import java.util.ArrayList;
import java.util.List;

/// A series without its trend and season: mean 0, deviation 1, on its own scale.
///
/// Two series that both grow, or both rest in summer, look alike without either moving the other;
/// so a straight line and the season go first. A season is a level for each of its periods where
/// at least four of it are seen, else two waves (its first two harmonics), which take four
/// numbers.
///
/// @param values one per period
/// @param parameters how many numbers the trend and season took from the data
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Cleaned(double[] values, int parameters) {

    private static final int SEASONS_FOR_LEVELS = 4;
    private static final int WAVES = 2;

    /// From here on a series wanders rather than returns.
    private static final double WANDERING = 0.85;

    private static final double LEAST_SHARE = 1e-4;

    /// Without missing values; a series that does not vary has values that are all 0.
    static Cleaned of(Series series) {
        var scaled = scaled(series);
        var columns = columns(scaled.length, series.season());
        var left = Vectors.without(scaled, Vectors.orthonormal(columns));
        return new Cleaned(standardised(left, scaled), columns.size());
    }

    boolean varies() {
        return Vectors.product(values, values) > 0;
    }

    /// Whether it wanders like a random walk: its correlation with its own last period is high.
    boolean wanders() {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += values[i] * values[i - 1];
        }
        return varies() && sum / Vectors.product(values, values) > WANDERING;
    }

    /// The changes from period to period, of deviation 1; the first is taken to be none.
    Cleaned changes() {
        var changes = new double[values.length];
        for (int i = 1; i < values.length; i++) {
            changes[i] = values[i] - values[i - 1];
        }
        return new Cleaned(standardised(changes, changes), parameters);
    }

    private static double[] scaled(Series series) {
        var values = series.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = scaled(values[i], series.scale());
        }
        return values;
    }

    private static double scaled(double value, Scale scale) {
        return switch (scale) {
            case LINEAR -> value;
            case LOG1P -> StrictMath.log1p(Math.max(0, value));
            case LOGIT -> {
                double share = Math.clamp(value, LEAST_SHARE, 1 - LEAST_SHARE);
                yield StrictMath.log(share / (1 - share));
            }
        };
    }

    private static List<double[]> columns(int periods, int season) {
        var columns = new ArrayList<double[]>();
        var level = new double[periods];
        var line = new double[periods];
        for (int i = 0; i < periods; i++) {
            level[i] = 1;
            line[i] = (i - periods / 2.0) / periods;
        }
        columns.add(level);
        columns.add(line);
        if (season > 1 && periods >= SEASONS_FOR_LEVELS * season) {
            for (int phase = 0; phase < season - 1; phase++) {
                columns.add(phase(periods, season, phase));
            }
        } else if (season > 1) {
            for (int wave = 1; wave <= Math.min(WAVES, (season - 1) / 2); wave++) {
                columns.add(wave(periods, season, wave, 0));
                columns.add(wave(periods, season, wave, Math.PI / 2));
            }
        }
        return columns;
    }

    private static double[] phase(int periods, int season, int phase) {
        var column = new double[periods];
        for (int i = phase; i < periods; i += season) {
            column[i] = 1;
        }
        return column;
    }

    private static double[] wave(int periods, int season, int wave, double shift) {
        var column = new double[periods];
        for (int i = 0; i < periods; i++) {
            column[i] = StrictMath.sin(2 * Math.PI * wave * i / season + shift);
        }
        return column;
    }

    /// Rounding is no movement: what is left of a straight line counts as nothing.
    private static double[] standardised(double[] values, double[] original) {
        double deviation = Math.sqrt(Vectors.product(values, values) / values.length);
        double size = Math.sqrt(Vectors.product(original, original) / values.length);
        return Vectors.scaled(values, deviation > 1e-9 * size ? 1 / deviation : 0);
    }
}
