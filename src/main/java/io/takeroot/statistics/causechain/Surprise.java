package io.takeroot.statistics.causechain;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// How much a metric's own move speaks for it being the cause.
///
/// Two explanations are weighed: the own part lies where noise puts it, or it moved by itself by
/// just as much as is seen. The logarithm of the likelihood ratio is half the squared distance in
/// deviations; one is taken off for choosing the size of the move to fit. Of two metrics that are
/// equally far off the one whose move matters more at the root is the likelier cause of what is
/// seen there: an effect a hundred times smaller counts a tenth as likely, and below a
/// ten-thousandth it makes no more difference.
final class Surprise {
    /// Beyond this nothing is gained.
    private static final double MOST = 12;

    private Surprise() {}

    /// The normal distance that is as rare as one of Student's t; of a move that is not defined 0.
    static double normal(double deviations, int degrees) {
        double size = Math.abs(deviations);
        if (Double.isNaN(size)) {
            return 0;
        }
        if (size == 0 || degrees == 0) {
            return Math.copySign(Math.min(size, MOST), deviations);
        }
        var student = TDistribution.of(degrees);
        double tail = student.survivalProbability(size);
        double normal =
                tail < Double.MIN_NORMAL
                        ? MOST
                        : NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
        return Math.copySign(Math.min(normal, MOST), deviations);
    }

    private static final double SMALLEST = 1e4;

    /// @param moved deviations on the normal scale
    /// @param noise variance that the metric's noise has at the root
    /// @param wanted variance of what is seen at the root
    static double evidence(double moved, double noise, double wanted) {
        double effect = Math.abs(moved) * Math.sqrt(noise);
        double small = Math.max(1, Math.min(SMALLEST, Math.sqrt(wanted) / effect));
        return 0.5 * moved * moved - 1 - 0.5 * StrictMath.log(small);
    }
}
