package io.takeroot.cli;

import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.initiatives.Verdict;
import io.takeroot.initiatives.VerdictJson;
import io.takeroot.initiatives.VerdictReading;
import io.takeroot.initiatives.Verdicts;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Injected lifts through the whole product: each case is a file that is imported, a dataset, a
/// metric and an initiative; its verdict is held against the lift.
@Command(
        name = "verdicts",
        description =
                "Verdicts on cases with an injected lift: share of right ones, false ones at lift 0,"
                        + " power by size.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class BenchVerdictsCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of cases.")
    private Path cases;

    @Parameters(index = "1", paramLabel = "OUT", description = "Where files and verdicts go.")
    private Path out;

    @Option(
            names = "--most",
            defaultValue = "1000",
            description = "At most so many cases. Default: all.")
    private int most;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        long begin = System.nanoTime();
        var found = VerdictCases.read(cases).stream().limit(most).toList();
        var verdicts = new LinkedHashMap<String, VerdictReading>();
        try (var context =
                Serving.quietly(Map.of("takeroot.data", out.resolve("store").toString()))) {
            load(context, found);
            for (var each : found) {
                verdicts.put(each.id(), verdict(context, each));
            }
        }
        write(verdicts);
        new VerdictScore(VerdictCases.truth(cases), verdicts).figures().forEach(this::print);
        print(
                new Measured(
                        "verdicts.seconds",
                        (System.nanoTime() - begin) / 1e9,
                        "s",
                        found.size(),
                        Double.NaN));
        return 0;
    }

    private void load(ConfigurableApplicationContext context, List<VerdictCases.Case> found)
            throws IOException {
        var definitions = context.getBean(Definitions.class);
        apply(
                definitions,
                "{kind: workspace, key: workspace, as_of: %s}\n---\n".formatted(VerdictCases.AS_OF)
                        + found.stream()
                                .map(VerdictCases::figures)
                                .collect(Collectors.joining("---\n")));
        for (var each : found) {
            var file = VerdictCases.write(each, out);
            context.getBean(Datasets.class)
                    .importFile(ImportOrder.of(file).into(Slug.of(each.key())), Actor.COMMAND_LINE);
        }
        apply(
                definitions,
                VerdictCases.objective(found.getFirst())
                        + "---\n"
                        + found.stream()
                                .map(VerdictCases::initiative)
                                .collect(Collectors.joining("---\n")));
    }

    private static void apply(Definitions definitions, String yaml) {
        definitions.apply(Definitions.parse(yaml, "bench"), Actor.COMMAND_LINE);
    }

    private static VerdictReading verdict(
            ConfigurableApplicationContext context, VerdictCases.Case found) {
        return context.getBean(Verdicts.class).of(Slug.of(found.key())).orElseThrow();
    }

    private void write(Map<String, VerdictReading> verdicts) throws IOException {
        try (var lines = Files.newBufferedWriter(out.resolve("verdicts.jsonl"))) {
            for (var each : verdicts.entrySet()) {
                lines.write(Json.line(VerdictJson.of(each.getValue())));
                lines.write('\n');
            }
        }
    }

    private void print(Measured measured) {
        spec.commandLine().getOut().println(Json.line(measured.json()));
    }

    /// Holds verdicts against lifts. Right is: nothing said where there was no lift; *took root*
    /// where there was one of the size meant or more; *backfired* where it was as much for the
    /// worse; of smaller lifts whatever does not point the wrong way.
    record VerdictScore(Map<String, Double> lifts, Map<String, VerdictReading> verdicts) {
        List<Measured> figures() {
            return List.of(
                    share(
                            "verdicts.right",
                            verdicts.keySet().stream().filter(this::isRight).count()),
                    share(
                            "verdicts.wrong",
                            verdicts.keySet().stream().filter(this::isWrong).count()),
                    share(
                            "verdicts.cannot-tell",
                            verdicts.values().stream()
                                    .filter(v -> v.verdict() == Verdict.CANNOT_TELL)
                                    .count()),
                    at("verdicts.took-root-at-lift-0", 0, 1e-9, Verdict.TOOK_ROOT, 0.05),
                    at("verdicts.backfired-at-lift-0", 0, 1e-9, Verdict.BACKFIRED, 0.05),
                    at("verdicts.sprouting-at-lift-0", 0, 1e-9, Verdict.SPROUTING, Double.NaN),
                    at("verdicts.power-2-4", 0.02, 0.045, Verdict.TOOK_ROOT, Double.NaN),
                    at("verdicts.power-4-9", 0.045, 0.09, Verdict.TOOK_ROOT, Double.NaN),
                    at("verdicts.power-9-18", 0.09, 0.18, Verdict.TOOK_ROOT, Double.NaN),
                    at("verdicts.power-over-18", 0.18, 9, Verdict.TOOK_ROOT, Double.NaN));
        }

        private Measured share(String figure, long count) {
            return new Measured(
                    figure, (double) count / verdicts.size(), "share", verdicts.size(), Double.NaN);
        }

        /// Of the cases whose lift lies in a range, the share with a verdict.
        private Measured at(String figure, double low, double high, Verdict verdict, double bar) {
            var inside =
                    verdicts.entrySet().stream()
                            .filter(each -> lift(each.getKey()) >= low)
                            .filter(each -> lift(each.getKey()) < high)
                            .toList();
            long count =
                    inside.stream().filter(each -> each.getValue().verdict() == verdict).count();
            return new Measured(
                    figure, (double) count / inside.size(), "share", inside.size(), bar);
        }

        private double lift(String id) {
            return lifts.getOrDefault(id, Double.NaN);
        }

        private boolean isRight(String id) {
            double lift = lift(id);
            var verdict = said(id);
            if (lift == 0) {
                return List.of(Verdict.NO_SIGN_YET, Verdict.DID_NOT_TAKE, Verdict.CANNOT_TELL)
                        .contains(verdict);
            }
            if (lift >= VerdictCases.MEANT) {
                return verdict == Verdict.TOOK_ROOT || verdict == Verdict.SPROUTING;
            }
            return lift <= -VerdictCases.MEANT
                    ? verdict == Verdict.BACKFIRED
                    : verdict != (lift > 0 ? Verdict.BACKFIRED : Verdict.TOOK_ROOT);
        }

        /// Not merely silent: it says what is not so.
        private boolean isWrong(String id) {
            double lift = lift(id);
            return switch (said(id)) {
                case TOOK_ROOT, SPROUTING -> lift <= 0;
                case BACKFIRED -> lift >= 0;
                case NO_SIGN_YET, DID_NOT_TAKE -> lift >= VerdictCases.MEANT;
                case CANNOT_TELL -> false;
            };
        }

        private Verdict said(String id) {
            var reading = verdicts.get(id);
            return reading == null ? Verdict.CANNOT_TELL : reading.verdict();
        }
    }
}
