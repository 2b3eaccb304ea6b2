package io.takeroot.cli;

import io.takeroot.kernel.Failure;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line. Exit codes: 0 done, 1 the input is at fault, 2 wrong usage, 3 the outside
/// world, 70 a bug.
@Command(
        name = "takeroot",
        description =
                "Did the work take root? Scorecards, causes and walking decks for product marketing.",
        mixinStandardHelpOptions = true,
        version = "Takeroot 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            ReceiveCommand.class,
            CheckCommand.class,
            ApplyCommand.class,
            ExportCommand.class,
            AllocateCommand.class,
            QueryCommand.class,
            ScoreCommand.class,
            DeckCommand.class,
            BenchCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main {
    static final int INPUT_AT_FAULT = 1;
    static final int OUTSIDE_WORLD = 3;
    static final int BUG = 70;

    private Main() {}

    public static void main(String[] args) {
        int code = run(args);
        if (code != Serving.STAYS_UP) {
            System.exit(code);
        }
    }

    /// Runs one command and returns its exit code.
    static int run(String... args) {
        var line = new CommandLine(new Main());
        BenchCasesCommand.addTo(Objects.requireNonNull(line.getSubcommands().get("bench")));
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(
                (exception, command, parsed) -> explain(exception, command));
        if (args.length == 0) {
            line.usage(line.getErr());
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(args);
    }

    private static int explain(Exception exception, CommandLine command) {
        var failure = failureIn(exception);
        if (failure == null) {
            exception.printStackTrace(command.getErr());
            command.getErr()
                    .println(
                            "This is a fault of Takeroot; please report it with the lines above. [BUG]");
            return BUG;
        }
        failure.problems().forEach(problem -> command.getErr().println(problem.line()));
        return switch (failure.kind()) {
            case USER -> INPUT_AT_FAULT;
            case EXTERNAL -> OUTSIDE_WORLD;
            case INTERNAL -> BUG;
        };
    }

    private static @Nullable Failure failureIn(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure failure) {
                return failure;
            }
        }
        return null;
    }
}
