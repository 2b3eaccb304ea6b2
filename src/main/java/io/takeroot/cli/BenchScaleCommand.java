package io.takeroot.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures the pages of desk, hub and library in a small field and in one ten times as large.
@Command(
        name = "scale",
        description =
                "The pages of a large field: p95 in milliseconds, and how they grow from a tenth of it.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class BenchScaleCommand implements Callable<Integer> {
    private static final List<String> PAGES =
            List.of(
                    "/desk",
                    "/desk?words=warranty",
                    "/desk/requests/1001",
                    "/search?q=warranty+migration",
                    "/search?q=waranty+migraton",
                    "/insights",
                    "/library",
                    "/library?q=warranty",
                    "/library/invented-101");
    private static final int WARM_UP = 20;
    private static final InventedField.Size NOTHING = new InventedField.Size(0, 0, 0, 0);

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "An empty folder for the demo and the invented field.")
    private Path data;

    @Option(names = "--sellers", defaultValue = "2000", description = "${DEFAULT-VALUE}")
    private int sellers;

    @Option(names = "--requests", defaultValue = "100000", description = "${DEFAULT-VALUE}")
    private int requests;

    @Option(names = "--insights", defaultValue = "50000", description = "${DEFAULT-VALUE}")
    private int insights;

    @Option(names = "--assets", defaultValue = "5000", description = "${DEFAULT-VALUE}")
    private int assets;

    @Option(
            names = "--repeats",
            defaultValue = "50",
            description = "Calls per page. Default ${DEFAULT-VALUE}.")
    private int repeats;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var whole = new InventedField.Size(sellers, requests, insights, assets);
        var folder = data.toAbsolutePath().normalize().toString();
        var settings = Map.<String, Object>of("takeroot.data", folder, "takeroot.demo", "crm");
        try (var context = Serving.start(settings, 0, "127.0.0.1")) {
            var field = new InventedField(context);
            var pages = TimedPages.of(context);
            field.grow(NOTHING, whole.tenth());
            var small = slowest(pages);
            field.grow(whole.tenth(), whole);
            var large = slowest(pages);
            large.forEach(
                    (page, milliseconds) -> {
                        print("scale" + page + " p95", milliseconds, "ms");
                        print(
                                "scale" + page + " growth from a tenth",
                                milliseconds / small.getOrDefault(page, Double.NaN),
                                "times");
                    });
        }
        return 0;
    }

    /// The 95th of a hundred calls of each page.
    private Map<String, Double> slowest(TimedPages pages) throws InterruptedException {
        var found = new LinkedHashMap<String, Double>();
        for (var page : PAGES) {
            found.put(page, pages.milliseconds(page, WARM_UP, repeats)[repeats * 95 / 100]);
        }
        return found;
    }

    private void print(String figure, double value, String unit) {
        var measured = new Measured(figure, value, unit, repeats, Double.NaN);
        spec.commandLine().getOut().println(Json.line(measured.json()));
    }
}
