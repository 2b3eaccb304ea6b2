package io.takeroot.statistics.onebucket;

import java.util.Arrays;
import java.util.List;

/// Usage of every account, product and period, filled where it was not reported.
///
/// Each account's use of a product follows a line of its own in logarithms; all lines share the
/// scatter and what a period does to everyone (a season). The parameters are found by taking
/// turns (expectation and maximisation, Dempster, Laird and Rubin 1977); a share of reports may
/// be mis-measured.
final class FilledUsage {

    private static final int ROUNDS = 25;
    private static final double UNSURE = 1;
    private static final int FEWEST_REPORTS = 10;
    private static final double LEAST_VARIANCE = 1e-6;

    private final Ledger ledger;
    private final UsageLine[][] lines;
    private final double[] effects;
    private UsageScatter scatter = UsageScatter.atFirst();

    private FilledUsage(Ledger ledger) {
        this.ledger = ledger;
        this.lines = new UsageLine[ledger.accountCount()][ledger.productCount()];
        this.effects = new double[ledger.periodCount()];
        for (int account = 0; account < lines.length; account++) {
            for (int product = 0; product < lines[account].length; product++) {
                lines[account][product] = UsageLine.through(reports(account, product));
            }
        }
    }

    static FilledUsage of(Ledger ledger) {
        var filled = new FilledUsage(ledger);
        var all =
                Arrays.stream(filled.lines)
                        .flatMap(Arrays::stream)
                        .filter(line -> line.count() > 0)
                        .toList();
        for (int round = 0; round < ROUNDS && !all.isEmpty(); round++) {
            all.forEach(line -> line.fit(filled.effects, filled.scatter));
            filled.learnEffects(all);
            filled.learnScatter(all);
        }
        return filled;
    }

    UsageScatter scatter() {
        return scatter;
    }

    /// What a period does to everyone, common growth included, in logarithms.
    double common(int period) {
        return effects[period] + scatter.slope() * period;
    }

    Cell[] cells(int account, int period) {
        var cells = new Cell[ledger.productCount()];
        for (int product = 0; product < cells.length; product++) {
            cells[product] = cell(account, period, product);
        }
        return cells;
    }

    /// Whether the account ever reported anything of the product, 0 included.
    private boolean reported(int account, int product) {
        return Arrays.stream(ledger.usage()[account]).anyMatch(row -> !Double.isNaN(row[product]));
    }

    /// The usage to reckon with: mean and variance of its logarithm. `NaN` when the product was
    /// never reported by the account.
    private Cell cell(int account, int period, int product) {
        double used = ledger.usage()[account][period][product];
        var line = lines[account][product];
        if (!Double.isNaN(used)) {
            return used > 0 ? reportedCell(line, period, used) : Cell.NONE;
        }
        if (!ledger.launched(product, period)) {
            return Cell.NONE;
        }
        if (line.count() == 0) {
            return reported(account, product) ? Cell.NONE : Cell.UNKNOWN;
        }
        return missingCell(account, period, product);
    }

    private Cell reportedCell(UsageLine line, int period, double used) {
        int i = 0;
        while (line.at(i) != period) {
            i++;
        }
        return Cell.reported(
                used,
                expected(line, period),
                variance(line, period),
                line.plain(i),
                scatter.wrongVariance());
    }

    private Cell missingCell(int account, int period, int product) {
        double before = neighbour(account, period, product, -1);
        double after = neighbour(account, period, product, 1);
        var line = lines[account][product];
        double quantity = StrictMath.exp(expected(line, period) + variance(line, period) / 2);
        if ((before == 0 && !(after > 0)) || (after == 0 && Double.isNaN(before))) {
            return Cell.NONE;
        }
        if (before == 0 || after == 0) {
            return Cell.filled(quantity / 2, UNSURE);
        }
        return Cell.filled(quantity, variance(line, period));
    }

    private double neighbour(int account, int period, int product, int step) {
        for (int at = period + step; at >= 0 && at < effects.length; at += step) {
            double used = ledger.usage()[account][at][product];
            if (!Double.isNaN(used)) {
                return ledger.launched(product, at) ? used : Double.NaN;
            }
        }
        return Double.NaN;
    }

    private double expected(UsageLine line, int period) {
        return line.expected(period) + effects[period];
    }

    private double variance(UsageLine line, int period) {
        return line.variance(period)
                + scatter.variance()
                + UsageLine.roundingVariance(Math.max(0, expected(line, period)));
    }

    private double[] reports(int account, int product) {
        var reports = new double[ledger.periodCount()];
        for (int period = 0; period < reports.length; period++) {
            reports[period] = ledger.usage()[account][period][product];
        }
        return reports;
    }

    private void learnEffects(List<UsageLine> all) {
        var sums = new double[effects.length];
        var weights = new double[effects.length];
        for (var line : all) {
            for (int i = 0; i < line.count(); i++) {
                double weight = scatter.weight(line.plain(i), line.rounding(i));
                weights[line.at(i)] += weight;
                sums[line.at(i)] += weight * line.residual(i, effects);
            }
        }
        double ridge = 1 / (scatter.variance() + 1e-9);
        for (int period = 0; period < effects.length; period++) {
            effects[period] += sums[period] / (weights[period] + 10 * ridge);
        }
    }

    /// Lines of three reports or more tell of the scatter; each has used up two of them.
    private void learnScatter(List<UsageLine> all) {
        var telling = all.stream().filter(line -> line.count() > 2).toList();
        double squares = 0;
        double plain = 0;
        double wrongSquares = 0;
        double wrong = 0;
        for (var line : telling) {
            for (int i = 0; i < line.count(); i++) {
                double square = line.residual(i, effects) * line.residual(i, effects);
                double share = line.plain(i) * (line.count() - 2) / line.count();
                squares += line.plain(i) * square;
                squares -= share * Math.min(line.rounding(i), scatter.variance());
                plain += share;
                wrongSquares += (1 - line.plain(i)) * square;
                wrong += 1 - line.plain(i);
            }
        }
        int count = telling.stream().mapToInt(UsageLine::count).sum();
        if (count < FEWEST_REPORTS || plain <= 0) {
            return;
        }
        double variance = Math.max(LEAST_VARIANCE, squares / plain);
        double wrongVariance = wrongSquares / Math.max(LEAST_VARIANCE, wrong) - variance;
        double slope = telling.stream().mapToDouble(UsageLine::slope).average().orElse(0);
        scatter =
                new UsageScatter(
                        variance,
                        Math.clamp(wrong / count, 1e-4, 0.3),
                        Math.clamp(wrongVariance, 4 * variance, Math.max(1, 4 * variance)),
                        slope,
                        Math.max(LEAST_VARIANCE, slopeVariance(telling, slope)));
    }

    private static double slopeVariance(List<UsageLine> lines, double slope) {
        return lines.stream()
                .mapToDouble(
                        line ->
                                (line.slope() - slope) * (line.slope() - slope)
                                        + line.slopeVariance())
                .average()
                .orElse(0);
    }
}
