package io.takeroot.bench;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.unusual.Findings;
import io.takeroot.statistics.unusual.UnusualPoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads `kpi_series.csv` (id, m, values); writes `preds.csv`, the unusual points of each history
/// with hindsight, and `preds_as_it_came.csv`, those that were told day by day (id, index: 0 is
/// the oldest value).
final class UnusualBench implements CaseBench {

    @Override
    public String name() {
        return "unusual";
    }

    @Override
    public String description() {
        return "Unusual points of kpi_series.csv: preds.csv (hindsight), preds_as_it_came.csv.";
    }

    @Override
    public void run(Path cases, Path out) throws IOException {
        var table = CaseTable.read(cases.resolve("kpi_series.csv"));
        var ids = table.texts("id");
        var seasons = table.numbers("m");
        var histories = table.lists("values");
        var hindsight = new ArrayList<>(List.of("id,index"));
        var asItCame = new ArrayList<>(List.of("id,index"));
        for (int i = 0; i < ids.length; i++) {
            var series = new Series(histories[i], (int) seasons[i], Scale.LOG1P);
            hindsight.addAll(lines(ids[i], UnusualPoints.history(series)));
            asItCame.addAll(lines(ids[i], UnusualPoints.asItCame(series)));
        }
        Files.write(out.resolve("preds.csv"), hindsight);
        Files.write(out.resolve("preds_as_it_came.csv"), asItCame);
    }

    private static List<String> lines(String id, Findings findings) {
        return switch (findings) {
            case Findings.Judged judged ->
                    judged.points().stream().map(point -> id + "," + point.index()).toList();
            case Findings.TooFewObservations thin -> List.of();
            case Findings.NotDefined none -> List.of();
        };
    }
}
