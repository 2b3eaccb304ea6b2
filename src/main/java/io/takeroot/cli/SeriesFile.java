package io.takeroot.cli;

import io.takeroot.calibration.Judgement;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.SeriesBackTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A file of series: a header line, then `id,...,m,...,values` with the number of periods in a
/// year (12, 52 or 4) under `m` and the values, oldest first and parted by spaces, in the last
/// column.
record SeriesFile(Path file) {
    private static final ScorecardId NONE = ScorecardId.overall(Slug.of("series"));
    private static final int PERIODS = 3;

    List<Judgement> judgements() throws IOException {
        var lines = Files.readAllLines(file);
        int season = List.of(lines.getFirst().split(",", -1)).indexOf("m");
        if (season < 0) {
            throw Failure.user("CASES_UNREADABLE", file + " has no column m");
        }
        var judgements = new ArrayList<Judgement>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var values = numbers(cells[cells.length - 1]);
            cadence(cells[season])
                    .filter(grain -> Arrays.stream(values).allMatch(value -> value > 0))
                    .map(grain -> SeriesBackTests.of(Slug.from(cells[0]), values, grain, PERIODS))
                    .stream()
                    .flatMap(List::stream)
                    .map(test -> Judgement.of(NONE, test))
                    .forEach(judgements::add);
        }
        return judgements;
    }

    private static Optional<Grain> cadence(String season) {
        return switch (season) {
            case "12" -> Optional.of(Grain.MONTH);
            case "52" -> Optional.of(Grain.WEEK);
            case "4" -> Optional.of(Grain.QUARTER);
            default -> Optional.empty();
        };
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
