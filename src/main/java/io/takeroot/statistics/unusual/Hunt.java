package io.takeroot.statistics.unusual;

/// The search for interventions: the largest one first, until none is left above the limit.
///
/// After Chen and Liu ("Joint Estimation of Model Parameters and Outlier Effects in Time Series",
/// JASA 88, 1993), with the structural model's auxiliary residuals in place of an ARIMA model's.
/// Once the largest is set aside, the rest is judged anew: a spike does not hide its neighbours,
/// nor the values after a shift.
///
/// @param sizes of each intervention, in usual errors, as it was when it was found; else 0
/// @param usualError in units of the worked values' noise
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Hunt(Interventions interventions, double[] sizes, Residuals residuals, double usualError) {

    /// How many usual errors make a value unusual.
    static final double LIMIT = 3.75;

    /// No more than this share of a history is unusual: an indicator that jumps more often is
    /// restless, and its limit is raised until the share holds.
    static final double UNUSUAL_SHARE = 0.04;

    private static final int ALWAYS_ALLOWED = 4;
    private static final double RAISE = 1.12;
    private static final int FIRST_SHIFT = 3;

    private record Candidate(int place, boolean shift, double size) {}

    /// The interventions of a history, no more than the share that may be unusual.
    static Hunt within(double[] values, int season, Structure structure) {
        long allowed = Math.max(ALWAYS_ALLOWED, Math.round(UNUSUAL_SHARE * values.length));
        var hunt = of(values, season, structure, LIMIT);
        for (double limit = LIMIT * RAISE; hunt.interventions.count() > allowed; limit *= RAISE) {
            hunt = of(values, season, structure, limit);
        }
        return hunt;
    }

    /// All interventions above the limit, at most one in five values.
    static Hunt of(double[] values, int season, Structure structure, double limit) {
        var interventions = new Interventions(values.length);
        var sizes = new double[values.length];
        for (int round = 0; ; round++) {
            var filter = new Filter(values, season, structure, interventions);
            var residuals = Residuals.of(filter);
            double error = residuals.usualError(filter);
            var largest = largest(filter, residuals);
            double size = largest.size() / error;
            if (Math.abs(size) <= limit || round >= values.length / 5) {
                return new Hunt(interventions, sizes, residuals, error);
            }
            sizes[largest.place()] = size;
            if (largest.shift()) {
                interventions.move(largest.place());
            } else {
                interventions.ignore(largest.place());
            }
        }
    }

    /// A shift is looked for from the fourth value, and not at the last, where it cannot be told
    /// from a spike.
    private static Candidate largest(Filter filter, Residuals residuals) {
        var largest = new Candidate(0, false, 0);
        for (int place = 1; place < filter.length(); place++) {
            double size = filter.used(place) ? residuals.standardised(filter, place) : 0;
            if (Math.abs(size) > Math.abs(largest.size())) {
                largest = new Candidate(place, false, size);
            }
            boolean mayShift =
                    place >= FIRST_SHIFT && place < filter.length() - 1 && !filter.moved(place);
            double jump = mayShift ? residuals.jump()[place] : 0;
            if (Math.abs(jump) > Math.abs(largest.size())) {
                largest = new Candidate(place, true, jump);
            }
        }
        return largest;
    }
}
