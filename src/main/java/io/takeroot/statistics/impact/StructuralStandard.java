package io.takeroot.statistics.impact;

/// The centre and spread of a series before the start (mean; deviation with n - 1), so that
/// priors can be stated without units. Missing values are looked past.
record StructuralStandard(double mean, double deviation) {

    static StructuralStandard of(double[] values, int until) {
        double sum = 0;
        int count = 0;
        for (int t = 0; t < until; t++) {
            if (!Double.isNaN(values[t])) {
                sum += values[t];
                count++;
            }
        }
        double mean = sum / count;
        double squares = 0;
        for (int t = 0; t < until; t++) {
            if (!Double.isNaN(values[t])) {
                squares += (values[t] - mean) * (values[t] - mean);
            }
        }
        return new StructuralStandard(mean, Math.sqrt(squares / (count - 1)));
    }

    /// Whether the values differ by more than rounding.
    boolean varies() {
        return deviation > 1e-10 * Math.abs(mean);
    }

    double[] applied(double[] values) {
        var standard = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            standard[t] = (values[t] - mean) / deviation;
        }
        return standard;
    }

    double back(double standard) {
        return mean + deviation * standard;
    }
}
