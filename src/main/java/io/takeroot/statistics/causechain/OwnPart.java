package io.takeroot.statistics.causechain;

/// What a metric's parts do not explain: a factor where all figures are above 0, else an amount.
///
/// @param actual factor, or amount
record OwnPart(boolean factor, double actual, double expected) {
    static OwnPart of(JudgedMetric metric, double[] actual, double[] expected) {
        var composition = metric.composition();
        boolean above = Math.min(metric.actual(), metric.expected()) > 0;
        if (composition instanceof Composition.Leaf) {
            return new OwnPart(above, metric.actual(), metric.expected());
        }
        double now = composition.of(actual);
        double then = composition.of(expected);
        boolean factor = above && multiplies(composition) && Math.min(now, then) > 0;
        return factor
                ? new OwnPart(true, metric.actual() / now, metric.expected() / then)
                : new OwnPart(false, metric.actual() - now, metric.expected() - then);
    }

    /// Whether what the parts do not explain is better told as a factor.
    static boolean multiplies(Composition composition) {
        return !(composition instanceof Composition.Sum);
    }

    /// The metric, made of what its parts give and this much of its own.
    double with(double parts, double own) {
        return factor ? parts * own : parts + own;
    }

    /// What no parts give.
    double nothing() {
        return factor ? 1 : 0;
    }

    /// How far it moved, in units of a metric that was expected to be so large.
    double move(double metricExpected) {
        return factor
                ? StrictMath.log(actual / expected) * Math.abs(metricExpected)
                : actual - expected;
    }
}
