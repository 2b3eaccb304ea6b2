package io.takeroot.statistics.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Learns from back-tests what the forecast's bands and probabilities should be corrected by.
///
/// Two steps: the widths of the bands ([WidthLearning]), then, with these, the odds behind a
/// share of paths ([OddsLearning]). Eleven numbers in all: no series, and nothing of one, is
/// kept.
public final class Calibrations {

    private static final long SEED = 1;
    private static final int FOLDS = 5;

    private Calibrations() {}

    /// The calibration that `backtests` teach, as the lines of a properties file; the forecast
    /// reads such a file from the resources of the product. With it stands its reliability: of
    /// each tenth of the probabilities how often the target was reached, the odds having been
    /// learned from the other series (five folds). The same back-tests give the same lines.
    ///
    /// @param backtests pasts of at least 8 values above zero, on one scale
    public static List<String> learned(List<Backtest> backtests) {
        var widths = new WidthLearning();
        backtests.forEach(backtest -> widths.add(backtest, SEED));
        var wide = new Calibration(widths.learned(), Odds.AS_SIMULATED);
        var promises = new ArrayList<Promise>();
        for (var backtest : backtests) {
            if (Forecasts.of(backtest.past(), backtest.coming().length, SEED, wide)
                    instanceof Forecast.Estimated forecast) {
                promises.addAll(OddsLearning.promises(backtest, forecast));
            }
        }
        var lines = new ArrayList<String>();
        lines.addAll(lines(new Calibration(wide.widths(), OddsLearning.learned(promises))));
        lines.addAll(new Reliability(outOfSample(promises)).lines());
        return lines;
    }

    private static List<String> lines(Calibration calibration) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < Calibration.PROBABILITIES.size(); i++) {
            var key = "width." + Calibration.PROBABILITIES.get(i);
            lines.add(key + ".size=" + calibration.widths().get(i).size());
            lines.add(key + ".growth=" + calibration.widths().get(i).growth());
        }
        lines.add("odds.shift=" + calibration.odds().shift());
        lines.add("odds.slope=" + calibration.odds().slope());
        lines.add("odds.doubt=" + calibration.odds().doubt());
        return lines;
    }

    /// The promises with their shares made probabilities by the odds of the other folds.
    private static List<Promise> outOfSample(List<Promise> promises) {
        var names = promises.stream().map(Promise::name).distinct().toList();
        var judged = new ArrayList<Promise>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int at = fold;
            var held =
                    IntStream.range(0, names.size())
                            .filter(i -> i % FOLDS == at)
                            .mapToObj(names::get)
                            .collect(Collectors.toSet());
            var odds =
                    OddsLearning.learned(
                            promises.stream().filter(p -> !held.contains(p.name())).toList());
            promises.stream()
                    .filter(p -> held.contains(p.name()))
                    .map(p -> p.withShare(odds.probability(p.share())))
                    .forEach(judged::add);
        }
        return judged;
    }
}
