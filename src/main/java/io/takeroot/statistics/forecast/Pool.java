package io.takeroot.statistics.forecast;

import io.takeroot.statistics.Series;
import io.takeroot.statistics.numeric.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Several models' futures made one: the median of their points, an equal share of simulated
/// paths of each.
final class Pool {

    private final History history;
    private final List<Model> models;
    private final int horizon;

    Pool(History history, List<Model> models, int horizon) {
        this.history = history;
        this.models = models;
        this.horizon = horizon;
    }

    Forecast.Estimated forecast(SplittableRandom random, Calibration calibration) {
        var points = points();
        var paths = paths(random);
        var factors = calibration.factors(paths.getFirst().length, history.worked().length);
        var bands = new ArrayList<Band>(horizon);
        for (int step = 0; step < horizon; step++) {
            bands.add(new Spread(paths, step).applied(points[step], factors, history::back));
        }
        return new Forecast.Estimated(
                bands,
                new Paths(alternating(paths), calibration.odds()),
                history.observations(),
                method(),
                history.notes());
    }

    /// How far each coming period's quantiles lie from the middle, as simulated.
    List<double[]> distances(SplittableRandom random, List<Double> probabilities) {
        var paths = paths(random);
        return IntStream.range(0, horizon)
                .mapToObj(step -> new Spread(paths, step))
                .map(spread -> probabilities.stream().mapToDouble(spread::distance).toArray())
                .toList();
    }

    private String method() {
        return methods()
                + "; "
                + Forecasts.PATHS
                + " simulated paths, calibration "
                + ShippedCalibration.VERSION;
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
        var medians = medians(models.stream().map(Model::fitted).toList());
        var fitted = new double[values.length];
        Arrays.fill(fitted, Double.NaN);
        int first = values.length - history.missingAtEnd() - medians.length;
        for (int i = 0; i < medians.length; i++) {
            if (!Double.isNaN(values[first + i])) {
                fitted[first + i] = history.back(medians[i]);
            }
        }
        return fitted;
    }

    double[] points() {
        int far = history.missingAtEnd() + horizon;
        var medians = medians(models.stream().map(model -> model.point(far)).toList());
        return Arrays.copyOfRange(medians, history.missingAtEnd(), far);
    }

    /// The median over the models that know a value, one per place.
    private static double[] medians(List<double[]> each) {
        var medians = new double[each.getFirst().length];
        for (int i = 0; i < medians.length; i++) {
            int at = i;
            medians[i] =
                    Quantiles.median(
                            each.stream()
                                    .mapToDouble(values -> values[at])
                                    .filter(value -> !Double.isNaN(value))
                                    .toArray());
        }
        return medians;
    }

    /// An equal share of the paths for each model. The models take turns, so that a longer
    /// simulation would begin with the same ones.
    private List<double[][]> paths(SplittableRandom random) {
        int each = Forecasts.PATHS / models.size();
        var paths = models.stream().map(model -> new double[each][]).toList();
        for (int i = 0; i < each; i++) {
            for (int model = 0; model < models.size(); model++) {
                var path = models.get(model).path(history.missingAtEnd() + horizon, random);
                paths.get(model)[i] = Arrays.copyOfRange(path, history.missingAtEnd(), path.length);
            }
        }
        return paths;
    }

    private static double[][] alternating(List<double[][]> paths) {
        int models = paths.size();
        var all = new double[models * paths.getFirst().length][];
        Arrays.setAll(all, i -> paths.get(i % models)[i / models]);
        return all;
    }
}
