package io.takeroot.statistics.pinpoint;

/// How far an actual figure is off its expectation, free of the figure's size.
///
/// If the noise is in both figures, the residual to their middle is symmetric; if it is in the
/// actual one alone, the residual to the expected one is. [SumEvidence] takes what is.
enum Residual {
    /// 2 (a - t) / (|a| + |t|), from -2 (all gone) to 2 (all new).
    TO_THE_MIDDLE {
        @Override
        double of(double actual, double expected) {
            double middle = (Math.abs(actual) + Math.abs(expected)) / 2;
            return middle > 0 ? (actual - expected) / middle : 0;
        }

        @Override
        double factor(double location) {
            return (2 + location) / Math.max(2 - location, 1e-3);
        }
    },

    /// (a - t) / |t|, at most 5.
    TO_THE_EXPECTED {
        @Override
        double of(double actual, double expected) {
            if (actual == expected) {
                return 0;
            }
            return Math.clamp((actual - expected) / Math.abs(expected), -FARTHEST, FARTHEST);
        }

        @Override
        double factor(double location) {
            return 1 + location;
        }
    };

    private static final double FARTHEST = 5;

    abstract double of(double actual, double expected);

    /// The multiple of the expectation that a residual stands for.
    abstract double factor(double location);

    double[] of(double[] actual, double[] expected) {
        var residuals = new double[actual.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = of(actual[i], expected[i]);
        }
        return residuals;
    }
}
