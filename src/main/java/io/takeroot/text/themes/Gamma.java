package io.takeroot.text.themes;

/// Two functions of Dirichlet distributions, for arguments above 0, to about 1e-10.
final class Gamma {
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    private static final double SERIES_FROM = 8;

    private Gamma() {}

    /// ln Γ(x), by Stirling's series after shifting x upwards.
    static double log(double x) {
        double product = 1;
        double shifted = x;
        while (shifted < SERIES_FROM) {
            product *= shifted;
            shifted++;
        }
        double square = shifted * shifted;
        double series = (1.0 / 12 - (1.0 / 360 - 1.0 / (1260 * square)) / square) / shifted;
        return (shifted - 0.5) * Math.log(shifted)
                - shifted
                + HALF_LOG_TWO_PI
                + series
                - Math.log(product);
    }

    /// ψ(x), the derivative of [#log].
    static double digamma(double x) {
        double below = 0;
        double shifted = x;
        while (shifted < SERIES_FROM) {
            below += 1 / shifted;
            shifted++;
        }
        double inverse = 1 / (shifted * shifted);
        return Math.log(shifted)
                - 0.5 / shifted
                - inverse * (1.0 / 12 - inverse * (1.0 / 120 - inverse / 252))
                - below;
    }
}
