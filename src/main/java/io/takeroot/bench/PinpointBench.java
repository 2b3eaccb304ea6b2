package io.takeroot.bench;

import io.takeroot.kernel.Failure;
import io.takeroot.statistics.pinpoint.Explanation;
import io.takeroot.statistics.pinpoint.Explanation.Explained;
import io.takeroot.statistics.pinpoint.LeafCube;
import io.takeroot.statistics.pinpoint.Leaves;
import io.takeroot.statistics.pinpoint.Leaves.Fraction;
import io.takeroot.statistics.pinpoint.Pinpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads `labels.csv` (set, case_id; its answers are not opened) and SET/CASE_ID.csv.gz, or every
/// `.csv.gz` below the folder when there is no `labels.csv`; writes `predictions.csv` (case_id,
/// root_causes, seconds, candidates).
///
/// Seconds are those of the judgement on a cube in memory, without reading the file; the first
/// case is judged some times before, so that the machine is warm.
final class PinpointBench implements CaseBench {

    private static final Set<String> FIGURES =
            Set.of("real", "predict", "real_a", "predict_a", "real_b", "predict_b");
    private static final int WARM_UPS = 12;

    private record Case(String id, Path file) {}

    @Override
    public String name() {
        return "pinpoint";
    }

    @Override
    public String description() {
        return "Causes of the gap in each SET/CASE_ID.csv.gz of labels.csv: predictions.csv.";
    }

    @Override
    public void run(Path cases, Path out) throws IOException {
        var lines = new ArrayList<>(List.of("case_id,root_causes,seconds,candidates"));
        var all = cases(cases);
        for (var one : all.stream().limit(WARM_UPS).toList()) {
            Pinpoint.explain(cube(one.file()));
        }
        for (var one : all) {
            var cube = cube(one.file());
            long start = System.nanoTime();
            var explanation = Pinpoint.explain(cube);
            double seconds = (System.nanoTime() - start) / 1e9;
            lines.add(line(one.id(), explanation, seconds));
        }
        Files.write(out.resolve("predictions.csv"), lines);
    }

    private static String line(String id, Explanation explanation, double seconds) {
        var causes = "";
        var candidates = "";
        if (explanation instanceof Explained explained) {
            causes =
                    explained.causes().stream()
                            .map(cause -> cause.element().toString())
                            .collect(Collectors.joining(";"));
            candidates =
                    explained.candidates().stream()
                            .map(candidate -> candidate.element().toString())
                            .collect(Collectors.joining(";"));
        }
        return String.join(",", id, causes, Double.toString(seconds), candidates);
    }

    private static List<Case> cases(Path folder) throws IOException {
        if (Files.isRegularFile(folder.resolve("labels.csv"))) {
            var table = CaseTable.read(folder.resolve("labels.csv"));
            var ids = table.texts("case_id");
            var sets = table.texts("set");
            var cases = new ArrayList<Case>();
            for (int i = 0; i < ids.length; i++) {
                cases.add(new Case(ids[i], folder.resolve(sets[i]).resolve(ids[i] + ".csv.gz")));
            }
            return cases;
        }
        try (var files = Files.walk(folder)) {
            var found =
                    files.filter(file -> file.toString().endsWith(".csv.gz"))
                            .sorted()
                            .map(
                                    file ->
                                            new Case(
                                                    file.getFileName()
                                                            .toString()
                                                            .replace(".csv.gz", ""),
                                                    file))
                            .toList();
            if (found.isEmpty()) {
                throw Failure.user(
                        "CASES_MISSING",
                        folder + " holds neither labels.csv nor any case file ending in .csv.gz");
            }
            return found;
        }
    }

    private static LeafCube cube(Path file) throws IOException {
        var table = CaseTable.read(file);
        var dimensions =
                table.columns().stream().filter(column -> !FIGURES.contains(column)).toList();
        var values = dimensions.stream().map(table::texts).toArray(String[][]::new);
        return table.has("real_a")
                ? ratio(table, dimensions, values)
                : sum(table, dimensions, values);
    }

    private static LeafCube sum(CaseTable table, List<String> dimensions, String[][] values) {
        var leaves = Leaves.ofSum(dimensions);
        var actual = table.numbers("real");
        var expected = table.numbers("predict");
        for (int i = 0; i < table.size(); i++) {
            leaves.add(row(values, i), actual[i], expected[i]);
        }
        return leaves.cube();
    }

    private static LeafCube ratio(CaseTable table, List<String> dimensions, String[][] values) {
        var leaves = Leaves.ofRatio(dimensions);
        var numerator = table.numbers("real_a");
        var denominator = table.numbers("real_b");
        var expectedNumerator = table.numbers("predict_a");
        var expectedDenominator = table.numbers("predict_b");
        for (int i = 0; i < table.size(); i++) {
            leaves.add(
                    row(values, i),
                    new Fraction(numerator[i], denominator[i]),
                    new Fraction(expectedNumerator[i], expectedDenominator[i]));
        }
        return leaves.cube();
    }

    private static List<String> row(String[][] values, int i) {
        return Arrays.stream(values).map(column -> column[i]).toList();
    }
}
