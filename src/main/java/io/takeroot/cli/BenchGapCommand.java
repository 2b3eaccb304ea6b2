package io.takeroot.cli;

import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Gap;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.workspace.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Explains the gap of a large invented table through the whole product: a file is imported, two
/// indicators of one metric are judged. The first reads the table; the second finds its sums in
/// memory.
@Command(
        name = "gap",
        description =
                "Explains a gap over a large invented table of 8 dimensions: seconds cold and warm.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class BenchGapCommand implements Callable<Integer> {
    private static final int[] VALUES = {10, 20, 50, 5, 100, 12, 8, 30};
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 731;
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    private static final ScorecardId CARD = ScorecardId.overall(Slug.of("overall"));

    @Option(
            names = "--rows",
            defaultValue = "10000000",
            description = "Rows of the table. Default ${DEFAULT-VALUE}.")
    private int rows;

    @Mixin private Place place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (var context = place.open()) {
            if (context.getBean(Datasets.class).find(Slug.of("sales")).isEmpty()) {
                load(context);
            }
            var scorecards = context.getBean(Scorecards.class);
            judge(scorecards, "first", 3);
            judge(scorecards, "second", 0.3);
        }
        return 0;
    }

    private void load(ConfigurableApplicationContext context) throws IOException {
        var file = Files.createTempDirectory("takeroot-bench").resolve("sales.csv");
        write(file);
        long start = System.nanoTime();
        context.getBean(Definitions.class)
                .apply(Definitions.parse(definitions(), "bench"), Actor.COMMAND_LINE);
        context.getBean(Datasets.class)
                .importFile(ImportOrder.of(file).into(Slug.of("sales")), Actor.COMMAND_LINE);
        print("gap.import", start, Double.NaN);
        Files.delete(file);
        Files.delete(file.getParent());
    }

    /// One slice loses 40 % of its amounts in the second year, another gains 30 %.
    private void write(Path file) throws IOException {
        var random = new SplittableRandom(1);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("id,day");
            for (int d = 1; d <= VALUES.length; d++) {
                out.write(",d" + d);
            }
            out.write(",amount\n");
            var line = new StringBuilder();
            for (int row = 0; row < rows; row++) {
                line.setLength(0);
                int day = random.nextInt(DAYS);
                line.append(row).append(',').append(FIRST.plusDays(day));
                var codes = new int[VALUES.length];
                for (int d = 0; d < VALUES.length; d++) {
                    codes[d] = random.nextInt(VALUES[d]);
                    line.append(",v").append(codes[d]);
                }
                boolean second = day >= 366;
                double factor = 1;
                factor *= second && codes[0] == 3 && codes[1] == 7 ? 0.6 : 1;
                factor *= second && codes[5] == 2 ? 1.3 : 1;
                long cents = Math.round(factor * (1000 + random.nextInt(9000)));
                line.append(',').append(cents / 100).append('.');
                line.append(cents % 100 < 10 ? "0" : "").append(cents % 100).append('\n');
                out.append(line);
            }
        }
    }

    private static String definitions() {
        var dimensions =
                java.util.stream.IntStream.rangeClosed(1, VALUES.length)
                        .mapToObj(d -> "d" + d)
                        .collect(Collectors.joining(", "));
        return """
               kind: workspace
               key: workspace
               as_of: 2025-12-31
               ---
               kind: dataset
               key: sales
               file: sales.csv
               key_columns: [id]
               time: day
               columns:
                 amount: {type: money, currency: USD}
               dimensions: [%s]
               ---
               kind: metric
               key: revenue
               dataset: sales
               measure: sum
               of: amount
               ---
               kind: scorecard
               key: overall
               subject: all
               cadence: month
               sections:
                 - title: Revenue
                   indicators:
                     - {key: first, metric: revenue, target: {value: 300000000, by: 2025-12-31, per: year}}
                     - {key: second, metric: revenue, target: {value: 310000000, by: 2025-12-31, per: year}}
               """
                .formatted(dimensions);
    }

    private void judge(Scorecards scorecards, String indicator, double bar) {
        long start = System.nanoTime();
        var assessment = scorecards.assess(CARD, Slug.of(indicator), AS_OF);
        print("gap." + (bar > 1 ? "cold" : "warm"), start, bar);
        spec.commandLine()
                .getOut()
                .println(assessment.gap().map(Gap::answer).orElse("no gap was found"));
    }

    private void print(String figure, long start, double bar) {
        double seconds = (System.nanoTime() - start) / 1e9;
        spec.commandLine()
                .getOut()
                .println(Json.line(new Measured(figure, seconds, "s", rows, bar).json()));
    }
}
