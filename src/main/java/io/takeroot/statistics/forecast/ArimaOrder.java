package io.takeroot.statistics.forecast;

/// Which terms an [ArimaFit] has. One array holds their parameters: partial autocorrelations at
/// the lags 1 and 2, the weight of the season's lag, the same of the moving average, and last the
/// constant.
///
/// @param autoregressive p, 0..2
/// @param differences d, 0 or 1
/// @param moving q, 0..2
/// @param seasonal what happens at the season's lag
/// @param constant whether the differenced values have a mean of their own
record ArimaOrder(
        int autoregressive, int differences, int moving, Seasonal seasonal, boolean constant) {

    /// @param autoregressive P, 0 or 1
    /// @param differences D, 0 or 1
    /// @param moving Q, 0 or 1
    /// @param lag the season's length, 1 for none
    record Seasonal(int autoregressive, int differences, int moving, int lag) {

        static final Seasonal NONE = new Seasonal(0, 0, 0, 1);
    }

    /// Closer to 1 than this a root is as good as a difference, which is tested for instead.
    private static final double MOST = 0.98;

    /// How many numbers a search looks for.
    int coefficients() {
        return weights() + (constant ? 1 : 0);
    }

    private int weights() {
        return autoregressive + seasonal.autoregressive() + moving + seasonal.moving();
    }

    boolean allows(double[] parameters) {
        boolean inside = true;
        for (int i = 0; i < weights(); i++) {
            inside &= Math.abs(parameters[i]) <= MOST;
        }
        return inside;
    }

    double constant(double[] parameters) {
        return constant ? parameters[weights()] : 0;
    }

    /// The differenced values: each less the one a season before, then each less its neighbour.
    double[] differenced(double[] values) {
        var left = seasonal.differences() == 1 ? steps(values, seasonal.lag()) : values;
        return differences == 1 ? steps(left, 1) : left;
    }

    private static double[] steps(double[] values, int lag) {
        var steps = new double[values.length - lag];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = values[i + lag] - values[i];
        }
        return steps;
    }

    /// What stands between a differenced value and the value at `at`: its forebears.
    double undifferenced(double[] values, int at) {
        int lag = seasonal.lag();
        double base = differences == 1 ? values[at - 1] : 0;
        if (seasonal.differences() == 1) {
            base += values[at - lag] - (differences == 1 ? values[at - lag - 1] : 0);
        }
        return base;
    }

    /// The weights of the earlier differenced values, lag 1 first.
    double[] autoregression(double[] parameters) {
        return expanded(parameters, 0, autoregressive, seasonal.autoregressive());
    }

    /// The weights of the earlier errors, lag 1 first.
    double[] movingAverage(double[] parameters) {
        int from = autoregressive + seasonal.autoregressive();
        var weights = expanded(parameters, from, moving, seasonal.moving());
        for (int i = 0; i < weights.length; i++) {
            weights[i] = -weights[i];
        }
        return weights;
    }

    /// The product (1 - a B - b B^2) (1 - s B^m) as weights by lag. From partial autocorrelations
    /// to a and b: Monahan, "A note on enforcing stationarity in autoregressive-moving average
    /// models", Biometrika 71 (1984) 403-404; the same form keeps a moving average invertible.
    private double[] expanded(double[] parameters, int from, int near, int far) {
        var weights = new double[near + (far == 1 ? seasonal.lag() : 0)];
        if (near > 0) {
            weights[0] = parameters[from];
        }
        if (near == 2) {
            weights[1] = parameters[from + 1];
            weights[0] *= 1 - weights[1];
        }
        for (int lag = 0; far == 1 && lag <= near; lag++) {
            double product = lag == 0 ? 1 : -weights[lag - 1];
            weights[seasonal.lag() + lag - 1] += parameters[from + near] * product;
        }
        return weights;
    }

    String words() {
        var words = "ARIMA(" + autoregressive + "," + differences + "," + moving + ")";
        return seasonal.lag() == 1
                ? words
                : words
                        + "("
                        + seasonal.autoregressive()
                        + ","
                        + seasonal.differences()
                        + ","
                        + seasonal.moving()
                        + ")";
    }
}
