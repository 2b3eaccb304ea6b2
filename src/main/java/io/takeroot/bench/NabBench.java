package io.takeroot.bench;

import io.takeroot.kernel.Failure;
import io.takeroot.statistics.unusual.Readings;
import io.takeroot.statistics.unusual.Surprises;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads every stream `nab/FOLDER/FILE.csv` (timestamp, value); writes `FOLDER/FILE.csv`
/// (timestamp, anomaly_score), each score from the readings up to it.
final class NabBench implements CaseBench {

    private static final int UP_TO_SECONDS = 19;

    @Override
    public String name() {
        return "nab";
    }

    @Override
    public String description() {
        return "Scores the readings of the streams nab/FOLDER/FILE.csv: FOLDER/FILE.csv.";
    }

    @Override
    public void run(Path cases, Path out) throws IOException {
        var streams = cases.resolve("nab");
        for (var file : files(streams)) {
            var table = CaseTable.read(file);
            var instants = table.texts("timestamp");
            var seconds = Arrays.stream(instants).mapToDouble(text -> second(file, text)).toArray();
            var scores = Surprises.along(new Readings(seconds, table.numbers("value")));
            var lines = new ArrayList<>(List.of("timestamp,anomaly_score"));
            for (int i = 0; i < scores.length; i++) {
                lines.add(instants[i] + "," + scores[i]);
            }
            var answers = out.resolve(streams.relativize(file).toString());
            Files.createDirectories(answers.toAbsolutePath().getParent());
            Files.write(answers, lines);
        }
    }

    private static List<Path> files(Path streams) throws IOException {
        if (!Files.isDirectory(streams)) {
            throw Failure.user(
                    "CASES_MISSING",
                    "there is no folder "
                            + streams
                            + "; expected a folder laid out like the open set of this bench");
        }
        try (var found = Files.walk(streams)) {
            return found.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }

    private static double second(Path file, String text) {
        try {
            var instant = text.substring(0, Math.min(UP_TO_SECONDS, text.length()));
            return LocalDateTime.parse(instant.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw Failure.user(
                    "CASES_UNREADABLE",
                    file + " has '" + text + "', expected a timestamp like 2014-04-01 00:05:00");
        }
    }
}
