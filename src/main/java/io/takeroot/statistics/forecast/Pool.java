package io.takeroot.statistics.forecast;

import io.takeroot.statistics.Series;
import io.takeroot.statistics.numeric.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Several models' futures made one: the median of their points, an equal share of simulated
/// paths
/// of each.
final class Pool {

    private final History history;
    private final List<Model> models;
    private final int horizon;

    Pool(History history, List<Model> models, int horizon) {
        this.history = history;
        this.models = models;
        this.horizon = horizon;
    }

    Forecast.Estimated forecast(SplittableRandom random) {
        var points = points();
        var paths = paths(random);
        var bands = new ArrayList<Band>(horizon);
        for (int step = 0; step < horizon; step++) {
            bands.add(recentred(paths, step, points[step]));
        }
        return new Forecast.Estimated(
                bands, new Paths(paths), history.observations(), method(), history.notes());
    }

    private String method() {
        return methods() + "; " + Forecasts.PATHS + " simulated paths";
    }

    private String methods() {
        return models.stream()
                .map(Model::words)
                .collect(Collectors.joining(", ", "median of ", ""));
    }

    PointForecast.Estimated points(Series series) {
        var points = points();
        for (int step = 0; step < horizon; step++) {
            points[step] = history.back(points[step]);
        }
        var fitted = fitted(series.values());
        var errors = series.values();
        for (int i = 0; i < errors.length; i++) {
            errors[i] -= fitted[i];
        }
        return new PointForecast.Estimated(
                points, fitted, errors, history.observations(), methods());
    }

    private double[] fitted(double[] values) {
        var each = models.stream().map(Model::fitted).toList();
        var fitted = new double[values.length];
        Arrays.fill(fitted, Double.NaN);
        int first = values.length - history.missingAtEnd() - history.worked().length;
        for (int i = 0; i < history.worked().length; i++) {
            int at = i;
            if (!Double.isNaN(values[first + i])) {
                fitted[first + i] =
                        history.back(
                                Quantiles.median(
                                        each.stream()
                                                .mapToDouble(model -> model[at])
                                                .filter(value -> !Double.isNaN(value))
                                                .toArray()));
            }
        }
        return fitted;
    }

    private double[] points() {
        var each =
                models.stream()
                        .map(model -> model.point(history.missingAtEnd() + horizon))
                        .toList();
        var points = new double[horizon];
        for (int step = 0; step < horizon; step++) {
            int at = history.missingAtEnd() + step;
            points[step] =
                    Quantiles.median(each.stream().mapToDouble(point -> point[at]).toArray());
        }
        return points;
    }

    private double[][] paths(SplittableRandom random) {
        var paths = new double[Forecasts.PATHS][];
        for (int i = 0; i < paths.length; i++) {
            var path = models.get(i % models.size()).path(history.missingAtEnd() + horizon, random);
            paths[i] = Arrays.copyOfRange(path, history.missingAtEnd(), path.length);
        }
        return paths;
    }

    /// Moves what the paths say about one period so that their median is `point`, takes it back
    /// to
    /// the metric's own scale, and reads the band. Moved by a sum even where errors are
    /// proportional: a factor explodes when the models' median comes close to zero.
    private Band recentred(double[][] paths, int step, double point) {
        var values = new double[paths.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = paths[i][step];
        }
        double shift = point - Quantiles.median(values);
        for (int i = 0; i < values.length; i++) {
            values[i] = history.back(values[i] + shift);
            paths[i][step] = values[i];
        }
        Arrays.sort(values);
        return new Band(
                history.back(point),
                Quantiles.ofSorted(values, 0.1),
                Quantiles.ofSorted(values, 0.9));
    }
}
