package io.takeroot.cli;

import io.takeroot.calibration.TrackRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Judges series from a file on past days by the simulation and status of scorecards.
@Command(
        name = "calibration-series",
        description = "The figures of calibration, over a file of series.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class BenchSeriesCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "Columns id, m (12, 52 or 4) and last the values, parted by spaces.")
    private Path file;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var record = TrackRecord.of(new SeriesFile(file).judgements());
        BenchCalibrationCommand.figures(record)
                .forEach(figure -> spec.commandLine().getOut().println(Json.line(figure.json())));
        return 0;
    }
}
