package io.takeroot.bench;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.forecast.Backtest;
import io.takeroot.statistics.forecast.Calibrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Learns the forecast's calibration anew, from what can be known without the cases it is judged
/// by.
///
/// Reads `series.csv` (id, m, h, bench, train): each known part is cut one and two horizons
/// before its end, and what came then is held against what would have been forecast. Of series
/// whose `bench` is 0 what came after the end (`test.csv`: id, test) is learned from too; of
/// the others it is not looked at. Writes `forecast-calibration.properties`.
final class CalibrationFitting implements CaseBench {

    private static final int CUTS = 2;
    private static final int FEWEST = 9;
    private static final int FEWEST_SEASONS = 3;

    @Override
    public String name() {
        return "forecast-calibration";
    }

    @Override
    public String description() {
        return "Learns the forecast's calibration from the past of series.csv.";
    }

    @Override
    public void run(Path cases, Path out) throws IOException {
        var table = CaseTable.read(cases.resolve("series.csv"));
        var came = cameLater(table, CaseTable.read(cases.resolve("test.csv")));
        var ids = table.texts("id");
        var seasons = table.numbers("m");
        var horizons = table.numbers("h");
        var histories = table.lists("train");
        var backtests = new ArrayList<Backtest>();
        for (int i = 0; i < ids.length; i++) {
            var known = new Series(histories[i], (int) seasons[i], Scale.LOG1P);
            int horizon = (int) horizons[i];
            if (came.containsKey(ids[i])) {
                var coming = Arrays.copyOf(came.get(ids[i]), horizon);
                backtests.add(new Backtest(ids[i], known, coming, period(known, horizon)));
            }
            backtests.addAll(backtests(ids[i], known, horizon));
        }
        var lines = new ArrayList<>(header(backtests.size(), ids.length));
        lines.addAll(Calibrations.learned(backtests));
        Files.write(out.resolve("forecast-calibration.properties"), lines);
    }

    private static List<String> header(int backtests, int series) {
        return List.of(
                "# Forecast calibration. Learned by `takeroot bench forecast-calibration DIR OUT` from "
                        + backtests,
                "# back-tests of "
                        + series
                        + " series; docs/statistics/forecast.md says which and how.");
    }

    /// What came after the end, by series, without those that forecasts are judged by.
    private static Map<String, double[]> cameLater(CaseTable series, CaseTable later) {
        var ids = series.texts("id");
        var judged = series.numbers("bench");
        var free = new HashSet<String>();
        for (int i = 0; i < ids.length; i++) {
            if (judged[i] == 0) {
                free.add(ids[i]);
            }
        }
        var laterIds = later.texts("id");
        var values = later.lists("test");
        var came = new HashMap<String, double[]>();
        for (int i = 0; i < laterIds.length; i++) {
            if (free.contains(laterIds[i])) {
                came.put(laterIds[i], values[i]);
            }
        }
        return came;
    }

    /// A year where there are seasons, else all that is forecast.
    private static int period(Series known, int horizon) {
        return known.season() == 1 ? horizon : Math.min(known.season(), horizon);
    }

    private static List<Backtest> backtests(String id, Series known, int horizon) {
        var values = known.values();
        int season = known.season();
        int fewest = Math.max(FEWEST, season == 1 ? 0 : FEWEST_SEASONS * season);
        var backtests = new ArrayList<Backtest>();
        for (int cut = 1; cut <= CUTS; cut++) {
            int length = values.length - cut * horizon;
            if (length >= fewest) {
                backtests.add(
                        new Backtest(
                                id,
                                new Series(Arrays.copyOf(values, length), season, known.scale()),
                                Arrays.copyOfRange(values, length, length + horizon),
                                period(known, horizon)));
            }
        }
        return backtests;
    }
}
