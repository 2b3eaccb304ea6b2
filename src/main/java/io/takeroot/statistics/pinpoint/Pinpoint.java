package io.takeroot.statistics.pinpoint;

import io.takeroot.statistics.pinpoint.Explanation.NotDefined;
import io.takeroot.statistics.pinpoint.Explanation.TooFewLeaves;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Finds the slices that explain a gap.
public final class Pinpoint {

    private static final int FEWEST_LEAVES = 8;

    private Pinpoint() {}

    /// Explains the distance between actual and expected of this cube.
    public static Explanation explain(Cuboids cuboids) {
        var cube = WorkingCube.of(cuboids);
        for (int column = 0; column < (cube.isRatio() ? 4 : 2); column++) {
            if (!DoubleStream.of(cube.figures(column)).allMatch(Double::isFinite)) {
                return new NotDefined("a figure is missing or infinite");
            }
        }
        if (cube.isRatio() && !(Arrays.stream(cube.figures(1)).sum() > 0)) {
            return new NotDefined("nothing to divide by in this period");
        }
        if (cube.isRatio() && !(Arrays.stream(cube.figures(3)).sum() > 0)) {
            return new NotDefined("nothing to divide by in what was expected");
        }
        if (cube.size() < FEWEST_LEAVES) {
            return new TooFewLeaves(
                    cube.size(),
                    "only "
                            + cube.size()
                            + " slices are there; at least "
                            + FEWEST_LEAVES
                            + " are needed to tell a cause from chance");
        }
        return new Account(cube, new Pursuit(cube, evidence(cube)).run()).explained();
    }

    private static Evidence evidence(LeafCube cube) {
        if (cube.isRatio()) {
            return isShare(cube) ? new RatioEvidence(cube) : new MeanEvidence(cube);
        }
        return cube.countsRows() ? new TransactionEvidence(cube) : new SumEvidence(cube);
    }

    /// Whether every numerator is part of its denominator, as wins are of opportunities.
    private static boolean isShare(LeafCube cube) {
        for (int leaf = 0; leaf < cube.size(); leaf++) {
            double numerator = cube.figures(0)[leaf];
            if (numerator < 0 || numerator > cube.figures(1)[leaf]) {
                return false;
            }
        }
        return true;
    }
}
