package io.takeroot.cli;

import io.takeroot.bench.DeskTrial;
import io.takeroot.desk.Requests;
import io.takeroot.mail.Outbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Random operations of many people at once on the desk's requests.
@Command(
        name = "desk",
        description =
                "Random operations of eight people at once on the same few requests: how many"
                        + " requests ended otherwise than with a resolution, were lost, or had"
                        + " something mailed twice.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class BenchDeskCommand implements Callable<Integer> {
    @Option(
            names = "--operations",
            defaultValue = "100000",
            description = "How many. Default ${DEFAULT-VALUE}.")
    private int operations;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same again makes the same choices. Default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "A new folder for the data; on a memory disk commits need not wait for a disk.")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "jdbc:postgresql://... of an empty database. Default: H2 in the folder.")
    private @Nullable String database;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = data == null ? Files.createTempDirectory("takeroot-bench") : data;
        var settings = new HashMap<String, Object>();
        settings.put("takeroot.data", folder.resolve("store").toAbsolutePath().toString());
        if (database != null) {
            settings.put("takeroot.database", database);
        }
        try (var context = Serving.quietly(settings)) {
            var trial =
                    new DeskTrial(context.getBean(Requests.class), context.getBean(Outbox.class));
            print(database == null ? "h2" : "postgresql", trial.run(operations, seed));
        }
        return 0;
    }

    private void print(String on, DeskTrial.Result result) {
        var findings = result.findings();
        int n = result.operations();
        var figure = "desk." + on + ".";
        print(
                new Measured(
                        figure + "ended-otherwise", findings.endedOtherwise(), "requests", n, 0));
        print(new Measured(figure + "lost", findings.lost(), "requests and messages", n, 0));
        print(new Measured(figure + "mailed-twice", findings.mailedTwice(), "mails", n, 0));
        print(new Measured(figure + "not-mailed", findings.notMailed(), "mails", n, 0));
        told(figure + "requests", result.requests(), "requests", n);
        told(figure + "resolutions", findings.resolutions(), "resolutions", n);
        told(figure + "mails", findings.mails(), "mails", n);
        told(figure + "done", result.done(), "operations", n);
        told(figure + "refused", result.refused(), "operations", n);
        told(figure + "collided", result.collided(), "operations", n);
        told(figure + "seconds", result.took().toMillis() / 1000.0, "s", n);
    }

    private void told(String figure, double value, String unit, int n) {
        print(new Measured(figure, value, unit, n, Double.NaN));
    }

    private void print(Measured measured) {
        spec.commandLine().getOut().println(Json.line(measured.json()));
    }
}
