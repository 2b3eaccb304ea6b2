package io.takeroot.statistics.onebucket;

import java.util.Arrays;

/// How the total of an account moves besides its mix's shape: the scatter around its own line and
/// the scatter of the lines' slopes.
final class TotalScatter {

    private static final double USUAL_VARIANCE = 0.01;
    private static final double USUAL_SLOPE_VARIANCE = 0.0004;
    private static final int WORTH = 50;
    private static final int FEW = 10;

    private final double[][] shapes;
    private double squares = WORTH * USUAL_VARIANCE;
    private double freedom = WORTH;
    private double slopeSquares = WORTH * USUAL_SLOPE_VARIANCE;
    private int slopes = WORTH;
    private double stepSquares;
    private int steps;

    TotalScatter(double[][] shapes) {
        this.shapes = shapes;
    }

    void add(Peers.Peer peer, double[][] amounts) {
        var line = new TotalLine(amounts.length);
        for (int period = 0; period < amounts.length; period++) {
            if (amounts[period] == null) {
                continue;
            }
            double total = 0;
            double shape = 0;
            for (int product = 0; product < peer.level().length; product++) {
                total += amounts[period][product];
                shape += peer.level()[product] * shapes[period][product];
            }
            if (total > 0 && shape > 0) {
                line.add(period, StrictMath.log(total) - StrictMath.log(shape));
            }
        }
        if (line.count() > 3) {
            squares += line.squares();
            freedom += line.count() - 2;
            slopeSquares += line.slope() * line.slope();
            slopes++;
            addSteps(line);
        }
    }

    /// A mix's totals take steps that its shape does not know, since its products have courses of
    /// their own; so the scatter is at least what explains the steps seen where the shape has
    /// one.
    private void addSteps(TotalLine line) {
        for (int period = 1; period < shapes.length; period++) {
            double taken =
                    Arrays.equals(shapes[period], shapes[period - 1])
                            ? 0
                            : line.stepSquares(period);
            if (taken > 0) {
                stepSquares += taken;
                steps++;
            }
        }
    }

    double variance() {
        double single = squares / freedom;
        return Math.max(single, (stepSquares + FEW * single) / (steps + FEW));
    }

    double slopeVariance() {
        return slopeSquares / slopes;
    }
}
