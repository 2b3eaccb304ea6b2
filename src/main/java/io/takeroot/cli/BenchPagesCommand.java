package io.takeroot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "pages",
        description =
                "Start-up, memory and the pages of the demo: processor seconds to the first page, MiB, "
                        + "milliseconds warm.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class BenchPagesCommand implements Callable<Integer> {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/scorecards/overall",
                    "/scorecards",
                    "/scorecards/product/gtx-pro",
                    "/datasets",
                    "/datasets/deals",
                    "/decks",
                    "/settings");
    private static final int WARM_UP = 30;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "A folder for the demo's data.")
    private Path data;

    @Option(
            names = "--repeats",
            defaultValue = "50",
            description = "Calls per page. Default ${DEFAULT-VALUE}.")
    private int repeats;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var settings =
                Map.<String, Object>of(
                        "takeroot.data",
                        data.toAbsolutePath().normalize().toString(),
                        "takeroot.demo",
                        "crm");
        try (var context = Serving.start(settings, 0, "127.0.0.1")) {
            var pages = TimedPages.of(context);
            print(new Measured("start.cpu-to-first-page", processorSeconds(), "s", 1, Double.NaN));
            for (var page : PAGES) {
                var milliseconds = pages.milliseconds(page, WARM_UP, repeats);
                print(
                        new Measured(
                                "page" + page + " median",
                                milliseconds[repeats / 2],
                                "ms",
                                repeats,
                                50));
                print(
                        new Measured(
                                "page" + page + " p95",
                                milliseconds[repeats * 95 / 100],
                                "ms",
                                repeats,
                                100));
            }
            print(new Measured("memory.resident", residentMebibytes(), "MiB", 1, Double.NaN));
        }
        return 0;
    }

    private void print(Measured measured) {
        spec.commandLine().getOut().println(Json.line(measured.json()));
    }

    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L)
                / 1000.0;
    }

    /// The process's resident memory as Linux counts it; 0 where it cannot be read.
    private static double residentMebibytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
