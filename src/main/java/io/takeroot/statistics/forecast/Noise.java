package io.takeroot.statistics.forecast;

/// The one-step errors of a model: normal, either of one size or in proportion to the level.
record Noise(boolean relative, double deviation) {

    /// Above this share normal errors would often pass below zero, and paths that multiply
    /// explode.
    static final double MOST_RELATIVE = 0.5;

    /// The errors of `actual` around `fitted` from the index `from`; in proportion where that is
    /// allowed and more likely. `parameters` is the number of parameters the fit has used up.
    static Noise of(
            double[] actual, double[] fitted, int from, int parameters, boolean mayBeRelative) {
        double squares = 0;
        double relativeSquares = 0;
        double logarithms = 0;
        boolean relativeDefined = mayBeRelative;
        for (int i = from; i < actual.length; i++) {
            double error = actual[i] - fitted[i];
            squares += error * error;
            if (fitted[i] > 0) {
                relativeSquares += error * error / (fitted[i] * fitted[i]);
                logarithms += StrictMath.log(fitted[i]);
            } else {
                relativeDefined = false;
            }
        }
        int count = actual.length - from;
        double freedom = Math.max(1, count - parameters);
        double share = Math.sqrt(relativeSquares / freedom);
        boolean relative =
                relativeDefined
                        && share <= MOST_RELATIVE
                        && count * StrictMath.log(relativeSquares) + 2 * logarithms
                                < count * StrictMath.log(squares);
        return new Noise(relative, relative ? share : Math.sqrt(squares / freedom));
    }

    /// The error at a level, given a standard normal number.
    double error(double level, double normal) {
        return deviation * normal * (relative ? Math.abs(level) : 1);
    }
}
