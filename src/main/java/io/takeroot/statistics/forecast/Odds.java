package io.takeroot.statistics.forecast;

/// Which probability stands behind a share of simulated paths, as back-tests have shown.
///
/// p = `doubt` / 2 + (1 - `doubt`) q with ln(q / (1 - q)) = `shift` + `slope` ln(s / (1 - s)):
/// the odds of the share, moved and stretched (Platt, "Probabilistic outputs for support vector
/// machines", in: Advances in Large Margin Classifiers, MIT Press 2000, 61-74), and a remainder
/// of futures that resemble none of the simulated ones and count for evens. The probability
/// rises with the share. None and all of the paths stay 0 and 1, since a period that is over is
/// certain.
///
/// @param slope above 0; below 1 the paths were too sure, above 1 not sure enough
/// @param doubt 0..1, without 1
public record Odds(double shift, double slope, double doubt) {

    /// The share itself.
    public static final Odds AS_SIMULATED = new Odds(0, 1, 0);

    public Odds {
        if (!allowed(shift, slope, doubt)) {
            throw new IllegalArgumentException(
                    "odds with shift "
                            + shift
                            + ", slope "
                            + slope
                            + ", doubt "
                            + doubt
                            + ", expected a slope above 0 and a doubt in 0..1");
        }
    }

    static boolean allowed(double shift, double slope, double doubt) {
        return Double.isFinite(shift) && slope > 0 && doubt >= 0 && doubt < 1;
    }

    /// The probability behind `share`, both in 0..1; `NaN` stays `NaN`.
    public double probability(double share) {
        if (share <= 0 || share >= 1) {
            return share;
        }
        double logarithm = shift + slope * StrictMath.log(share / (1 - share));
        return doubt / 2 + (1 - doubt) / (1 + StrictMath.exp(-logarithm));
    }
}
