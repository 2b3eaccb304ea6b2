package io.takeroot.cli;

import io.takeroot.bench.CaseBench;
import io.takeroot.kernel.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs one judgement over a folder of cases; there is one such command for each [CaseBench].
@Command(mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class BenchCasesCommand implements Callable<Integer> {
    private final CaseBench bench;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of cases.")
    private Path cases;

    @Parameters(index = "1", paramLabel = "OUT", description = "Where the answers go.")
    private Path out;

    @Spec private CommandSpec spec;

    private BenchCasesCommand(CaseBench bench) {
        this.bench = bench;
    }

    /// Adds a sub-command for every bench there is.
    static void addTo(CommandLine line) {
        for (var bench : CaseBench.all()) {
            var command = new CommandLine(new BenchCasesCommand(bench));
            command.getCommandSpec().usageMessage().description(bench.description());
            line.addSubcommand(bench.name(), command);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(cases)) {
            throw Failure.user(
                    "NO_SUCH_FOLDER",
                    "%s is no folder; name the folder of the cases".formatted(cases));
        }
        Files.createDirectories(out);
        long start = System.nanoTime();
        bench.run(cases, out);
        double seconds = (System.nanoTime() - start) / 1e9;
        spec.commandLine()
                .getOut()
                .println(
                        Json.line(
                                new Measured(bench.name() + ".seconds", seconds, "s", 1, Double.NaN)
                                        .json()));
        return 0;
    }
}
