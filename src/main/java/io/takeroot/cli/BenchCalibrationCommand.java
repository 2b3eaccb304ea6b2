package io.takeroot.cli;

import io.takeroot.calibration.Judgements;
import io.takeroot.calibration.TrackRecord;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Judges every indicator of every scorecard on past days and holds it against what came.
@Command(
        name = "calibration",
        description =
                "Back-tests every indicator: does the band hold, are misses flagged half way?",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class BenchCalibrationCommand implements Callable<Integer> {
    @Option(
            names = "--back-tests",
            defaultValue = "4000",
            description = "About so many, over the latest periods. Default ${DEFAULT-VALUE}.")
    private int backTests;

    @Mixin private Place place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = place.open()) {
            var record = TrackRecord.of(context.getBean(Judgements.class).backTests(backTests));
            figures(record)
                    .forEach(
                            figure ->
                                    spec.commandLine().getOut().println(Json.line(figure.json())));
        }
        return 0;
    }

    static List<Promised> figures(TrackRecord record) {
        var half = record.atHalf();
        return List.of(
                new Promised(
                        "calibration.band80",
                        record.held().value(),
                        "share",
                        record.judged(),
                        TrackRecord.LEAST_HELD,
                        TrackRecord.MOST_HELD),
                Promised.atLeast(
                        "calibration.misses_flagged_at_half",
                        half.missesFlagged().value(),
                        "share",
                        half.missesFlagged().all(),
                        TrackRecord.LEAST_FLAGGED),
                Promised.atMost(
                        "calibration.false_alarms_at_half",
                        half.falseAlarms().value(),
                        "share",
                        half.falseAlarms().all(),
                        TrackRecord.MOST_FALSE),
                Promised.told(
                        "calibration.misses_off_track_at_half",
                        half.missesOff().value(),
                        "share",
                        half.missesOff().all()),
                Promised.told(
                        "calibration.false_off_track_at_half",
                        half.falseOff().value(),
                        "share",
                        half.falseOff().all()),
                Promised.told("calibration.brier", record.brier(), "score", record.judged()),
                Promised.told(
                        "calibration.climatology", record.climatology(), "score", record.judged()),
                Promised.told(
                        "calibration.nothing_said", record.silent(), "count", record.silent()),
                Promised.atMost(
                        "calibration.said_below_8_points",
                        record.fewPoints(),
                        "count",
                        record.silent() + record.judged(),
                        0));
    }
}
