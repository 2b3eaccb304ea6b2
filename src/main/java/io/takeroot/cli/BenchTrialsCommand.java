package io.takeroot.cli;

import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.initiatives.ImpactReading;
import io.takeroot.initiatives.ImpactReading.Outcome;
import io.takeroot.initiatives.Verdict;
import io.takeroot.initiatives.VerdictReading;
import io.takeroot.initiatives.Verdicts;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.statistics.impact.Effect;
import io.takeroot.workspace.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A randomised test through the whole product: the Hillstrom e-mail test (64,000 customers,
/// three arms) is imported as it is published, its two mails are two initiatives, and a third
/// one is made of nothing: its control arm parted at random.
@Command(
        name = "trials",
        description =
                "The Hillstrom e-mail test through the product: effect, interval and verdict of"
                        + " both mails, and of a test in which nothing was sent.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class BenchTrialsCommand implements Callable<Integer> {
    private static final String NONE = "No E-Mail";

    @Parameters(index = "0", paramLabel = "FILE", description = "hillstrom.csv, as published.")
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The published answers; each figure is then held against them.")
    private @Nullable Path key;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Parts the control arm. Default ${DEFAULT-VALUE}.")
    private long seed;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var folder = Files.createTempDirectory("takeroot-bench");
        var settings = Map.<String, Object>of("takeroot.data", folder.resolve("store").toString());
        try (var context = Serving.quietly(settings)) {
            load(context, folder);
            var verdicts = context.getBean(Verdicts.class);
            tell("mens", verdict(verdicts, "mens"));
            tell("womens", verdict(verdicts, "womens"));
            nothing(verdict(verdicts, "nothing"));
        }
        return 0;
    }

    private static VerdictReading verdict(Verdicts verdicts, String initiative) {
        return verdicts.of(Slug.of(initiative)).orElseThrow();
    }

    private void load(ConfigurableApplicationContext context, Path folder) throws IOException {
        var definitions = context.getBean(Definitions.class);
        apply(definitions, "{kind: workspace, key: workspace, as_of: 2008-04-30}\n");
        for (var dataset : List.of("customers", "untouched")) {
            apply(definitions, figures(dataset));
        }
        var datasets = context.getBean(Datasets.class);
        load(datasets, file, "customers");
        load(datasets, parted(folder), "untouched");
        apply(
                definitions,
                """
                kind: objective
                key: more
                title: More spent
                metric: customers-spend
                owner: bench@example.com
                target: {value: 1, by: 2008-04-30}
                ---
                """
                        + initiative("mens", "customers", "Mens E-Mail", NONE)
                        + "---\n"
                        + initiative("womens", "customers", "Womens E-Mail", NONE)
                        + "---\n"
                        + initiative("nothing", "untouched", "one half", "other half"));
    }

    private static void load(Datasets datasets, Path file, String dataset) {
        datasets.importFile(ImportOrder.of(file).into(Slug.of(dataset)), Actor.COMMAND_LINE);
    }

    private static void apply(Definitions definitions, String yaml) {
        definitions.apply(Definitions.parse(yaml, "bench"), Actor.COMMAND_LINE);
    }

    /// The customers who got nothing, in two halves between which chance decides.
    private Path parted(Path folder) throws IOException {
        var random = new SplittableRandom(seed);
        var parted = folder.resolve("untouched.csv");
        try (var in = Files.newBufferedReader(file);
                var out = Files.newBufferedWriter(parted)) {
            out.write(in.readLine() + "\n");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.contains("," + NONE + ",")) {
                    var half = random.nextBoolean() ? "one half" : "other half";
                    out.write(line.replace("," + NONE + ",", "," + half + ",") + "\n");
                }
            }
        }
        return parted;
    }

    private static String figures(String dataset) {
        return """
               kind: dataset
               key: %1$s
               title: %1$s
               file: %1$s.csv
               columns:
                 visit: {type: number}
                 conversion: {type: number}
                 spend: {type: number}
               dimensions: [segment, channel]
               ---
               {kind: metric, key: %1$s-all, title: Customers, dataset: %1$s, measure: count}
               ---
               {kind: metric, key: %1$s-visits, title: Visits, dataset: %1$s, measure: count, where: visit = 1}
               ---
               {kind: metric, key: %1$s-conversions, title: Conversions, dataset: %1$s, measure: count, where: conversion = 1}
               ---
               {kind: metric, key: %1$s-amount, title: Amount, dataset: %1$s, measure: sum, of: spend}
               ---
               {kind: metric, key: %1$s-visit, title: Visit rate, ratio: {of: %1$s-visits, over: %1$s-all}}
               ---
               {kind: metric, key: %1$s-conversion, title: Conversion rate, ratio: {of: %1$s-conversions, over: %1$s-all}}
               ---
               {kind: metric, key: %1$s-spend, title: Spend per customer, ratio: {of: %1$s-amount, over: %1$s-all}}
               """
                .formatted(dataset);
    }

    private static String initiative(String key, String dataset, String treated, String control) {
        return """
               kind: initiative
               key: %1$s
               title: %1$s
               type: campaign
               objective: more
               owner: bench@example.com
               start: 2008-03-20
               end: 2008-04-02
               state: started
               controls: {randomised: {dimension: segment, treated: %3$s, control: %4$s}}
               indicators:
                 - {key: visit, metric: %2$s-visit, role: leading, cadence: month, owner: bench@example.com, baseline: 10%%, target: {value: 12%%, by: 2008-04-30}}
                 - {key: conversion, metric: %2$s-conversion, role: lagging, cadence: month, owner: bench@example.com, baseline: 0.5%%, target: {value: 0.7%%, by: 2008-04-30}}
                 - {key: spend, metric: %2$s-spend, role: lagging, cadence: month, owner: bench@example.com, baseline: 0.65, target: {value: 0.9, by: 2008-04-30}}
               """
                .formatted(key, dataset, treated, control);
    }

    private void tell(String name, VerdictReading reading) throws IOException {
        spec.commandLine().getOut().println(name + ": " + reading.sentence());
        var published = published(name);
        for (var impact : reading.impacts()) {
            var figure = "trials." + name + "." + impact.indicator();
            var effect = effect(impact);
            print(figure + ".effect", effect.point(), published.map(all -> all.effect(impact)));
            print(figure + ".low95", effect.low(), published.map(all -> all.low(impact)));
            print(figure + ".high95", effect.high(), published.map(all -> all.high(impact)));
        }
    }

    private static Effect effect(ImpactReading impact) {
        return switch (impact.outcome()) {
            case Outcome.Known known -> known.size().average();
            case Outcome.Unknown(String reason, var against) ->
                    throw new IllegalStateException(impact.title() + ": " + reason);
        };
    }

    private void nothing(VerdictReading reading) {
        spec.commandLine().getOut().println("nothing: " + reading.sentence());
        boolean silent =
                reading.verdict() == Verdict.NO_SIGN_YET
                        || reading.verdict() == Verdict.CANNOT_TELL
                        || reading.verdict() == Verdict.DID_NOT_TAKE;
        spec.commandLine()
                .getOut()
                .println(
                        Json.line(
                                new Measured(
                                                "trials.nothing.said-too-much",
                                                silent ? 0 : 1,
                                                "verdicts",
                                                1,
                                                0)
                                        .json()));
    }

    /// The figure; and how far it is from the published one, which is rounded to its last digit.
    private void print(String figure, double value, Optional<Double> published) {
        double apart = published.map(known -> Math.abs(value - known)).orElse(Double.NaN);
        var json =
                new java.util.LinkedHashMap<>(
                        new Measured(figure, value, "per customer", 64000, Double.NaN).json());
        json.put("value", Math.round(value * 1e6) / 1e6);
        if (!Double.isNaN(apart)) {
            json.put("published", published.orElseThrow());
            json.put("bar", "equal to 4 digits");
            json.put("held", apart <= 1.5e-4);
        }
        spec.commandLine().getOut().println(Json.line(json));
    }

    /// What the key says of one mail.
    private record Published(JsonNode rates, JsonNode spend, int row) {
        private static final List<String> COLUMNS = List.of("", "", "visit", "conversion", "spend");

        Double effect(ImpactReading impact) {
            int column = COLUMNS.indexOf(impact.indicator().value());
            return rates.get(row).get(column).asDouble() - rates.get(1).get(column).asDouble();
        }

        Double low(ImpactReading impact) {
            return impact.indicator().value().equals("spend")
                    ? spend.get(0).get(1).asDouble()
                    : Double.NaN;
        }

        Double high(ImpactReading impact) {
            return impact.indicator().value().equals("spend")
                    ? spend.get(0).get(2).asDouble()
                    : Double.NaN;
        }
    }

    private Optional<Published> published(String name) throws IOException {
        if (key == null) {
            return Optional.empty();
        }
        var questions =
                JsonMapper.builder().build().readTree(Files.readString(key)).get("questions");
        boolean mens = name.toLowerCase(Locale.ROOT).equals("mens");
        return Optional.of(
                new Published(
                        questions.get(0).get("answer"),
                        questions.get(mens ? 1 : 2).get("answer"),
                        mens ? 0 : 2));
    }
}
