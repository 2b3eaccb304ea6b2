package io.takeroot.statistics;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Forecasts every series of an unpacked benchmark folder and writes what its scorer reads:
/// `preds.csv` and `probs.csv`.
///
/// The folder holds `series.csv` (id, set, freq, m, h, domain, n, bench, train) and `targets.csv`
/// (id, kind, steps, target). Arguments: the folder, the folder to write to, and `all` or `bench`
/// for the marked series only.
final class ForecastBench {

    private static final long SEED = 1;

    private record Subject(String id, Series series, int horizon) {}

    private record Target(String kind, int steps, double value) {}

    private ForecastBench() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var out = Path.of(arguments[1]);
        var subjects = subjects(folder.resolve("series.csv"), "bench".equals(arguments[2]));
        var targets = targets(folder.resolve("targets.csv"));
        subjects.stream()
                .limit(100)
                .forEach(subject -> Forecasts.of(subject.series(), subject.horizon(), SEED));
        var predictions = new ArrayList<>(List.of("id,h,mean,lo80,hi80,lo95,hi95"));
        var probabilities = new ArrayList<>(List.of("id,kind,p"));
        var clock = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        for (var subject : subjects) {
            long start = clock.getCurrentThreadCpuTime();
            var forecast = Forecasts.of(subject.series(), subject.horizon(), SEED);
            nanos += clock.getCurrentThreadCpuTime() - start;
            if (forecast instanceof Forecast.Estimated estimated) {
                predictions.addAll(predictions(subject, estimated));
                for (var target : targets.getOrDefault(subject.id(), List.of())) {
                    probabilities.add(
                            subject.id()
                                    + ","
                                    + target.kind()
                                    + ","
                                    + probability(estimated, target));
                }
            }
        }
        Files.createDirectories(out);
        Files.write(out.resolve("preds.csv"), predictions);
        Files.write(out.resolve("probs.csv"), probabilities);
        System.out.printf(
                Locale.ROOT,
                "%d series, %.1f ms of one core each%n",
                subjects.size(),
                nanos / 1e6 / subjects.size());
    }

    private static List<String> predictions(Subject subject, Forecast.Estimated estimated) {
        var lines = new ArrayList<String>();
        for (int step = 1; step <= subject.horizon(); step++) {
            var band = estimated.bands().get(step - 1);
            var outcome = estimated.at(step);
            lines.add(
                    subject.id()
                            + ","
                            + step
                            + ","
                            + band.point()
                            + ","
                            + band.low80()
                            + ","
                            + band.high80()
                            + ","
                            + outcome.quantile(0.025)
                            + ","
                            + outcome.quantile(0.975));
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

    private static List<Subject> subjects(Path file, boolean marked) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !marked || "1".equals(cells[7]))
                .map(
                        cells ->
                                new Subject(
                                        cells[0],
                                        series(cells),
                                        (int) Double.parseDouble(cells[4])))
                .toList();
    }

    private static Series series(String[] cells) {
        var values =
                Arrays.stream(cells[8].trim().split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        return new Series(values, (int) Double.parseDouble(cells[3]), Scale.LOG1P);
    }

    private static Map<String, List<Target>> targets(Path file) throws IOException {
        var targets = new HashMap<String, List<Target>>();
        for (var line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
            var cells = line.split(",", -1);
            targets.computeIfAbsent(cells[0], id -> new ArrayList<>())
                    .add(
                            new Target(
                                    cells[1],
                                    Integer.parseInt(cells[2]),
                                    Double.parseDouble(cells[3])));
        }
        return targets;
    }
}
