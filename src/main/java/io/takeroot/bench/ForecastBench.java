package io.takeroot.bench;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.forecast.Forecast;
import io.takeroot.statistics.forecast.Forecasts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads `series.csv` (id, m, h, train) and `targets.csv` (id, kind, steps, target); writes
/// `preds.csv` (id, h, mean, lo80, hi80, lo95, hi95) and `probs.csv` (id, kind, p).
final class ForecastBench implements CaseBench {

    private static final long SEED = 1;

    private record Target(String kind, int steps, double value) {}

    @Override
    public String name() {
        return "forecast";
    }

    @Override
    public String description() {
        return "Forecasts of series.csv and chances of targets.csv: preds.csv, probs.csv.";
    }

    @Override
    public void run(Path cases, Path out) throws IOException {
        var table = CaseTable.read(cases.resolve("series.csv"));
        var targets = targets(CaseTable.read(cases.resolve("targets.csv")));
        var ids = table.texts("id");
        var seasons = table.numbers("m");
        var horizons = table.numbers("h");
        var histories = table.lists("train");
        var predictions = new ArrayList<>(List.of("id,h,mean,lo80,hi80,lo95,hi95"));
        var probabilities = new ArrayList<>(List.of("id,kind,p"));
        for (int i = 0; i < ids.length; i++) {
            var series = new Series(histories[i], (int) seasons[i], Scale.LOG1P);
            if (Forecasts.of(series, (int) horizons[i], SEED)
                    instanceof Forecast.Estimated estimated) {
                predictions.addAll(predictions(ids[i], estimated));
                for (var target : targets.getOrDefault(ids[i], List.of())) {
                    probabilities.add(
                            String.join(
                                    ",",
                                    ids[i],
                                    target.kind(),
                                    Double.toString(probability(estimated, target))));
                }
            }
        }
        Files.write(out.resolve("preds.csv"), predictions);
        Files.write(out.resolve("probs.csv"), probabilities);
    }

    private static List<String> predictions(String id, Forecast.Estimated estimated) {
        var lines = new ArrayList<String>();
        for (int step = 1; step <= estimated.bands().size(); step++) {
            var band = estimated.bands().get(step - 1);
            var outcome = estimated.at(step);
            lines.add(
                    String.join(
                            ",",
                            id,
                            Integer.toString(step),
                            Double.toString(band.point()),
                            Double.toString(band.low80()),
                            Double.toString(band.high80()),
                            Double.toString(outcome.quantile(0.025)),
                            Double.toString(outcome.quantile(0.975))));
        }
        return lines;
    }

    private static double probability(Forecast.Estimated estimated, Target target) {
        return estimated
                .outcome(
                        path ->
                                "end".equals(target.kind())
                                        ? path[target.steps() - 1]
                                        : Arrays.stream(path, 0, target.steps()).sum())
                .probabilityAtLeast(target.value());
    }

    private static Map<String, List<Target>> targets(CaseTable table) {
        var ids = table.texts("id");
        var kinds = table.texts("kind");
        var steps = table.numbers("steps");
        var values = table.numbers("target");
        var targets = new HashMap<String, List<Target>>();
        for (int i = 0; i < ids.length; i++) {
            targets.computeIfAbsent(ids[i], id -> new ArrayList<>())
                    .add(new Target(kinds[i], (int) steps[i], values[i]));
        }
        return targets;
    }
}
