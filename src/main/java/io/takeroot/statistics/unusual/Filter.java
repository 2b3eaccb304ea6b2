package io.takeroot.statistics.unusual;

/// The Kalman filter of a [Structure] over a series: what was to be expected at each place, given
/// the values before it.
///
/// State: level, slope, and with a season one effect per place in it. Effects do not rotate; the
/// observation picks the one whose turn it is. So a prediction costs additions only, and the
/// whole step is quadratic in the state. Variances are in units of the noise variance, which is
/// concentrated out (Harvey 1989, section 3.4). A missing value updates nothing. Level and slope
/// start vague.
final class Filter {

    /// Variance of a level that may jump anywhere, and of an observation that says nothing.
    static final double VAGUE = 1e4;

    private static final double VAGUE_START = 1e5;
    private static final double LEAST_START_OF_SLOPE = 0.01;
    private static final double LEAST_VARIANCE = 1e-12;
    private static final int LEVEL = 0;
    private static final int SLOPE = 1;
    private static final int EFFECTS = 2;

    private final double[] values;
    private final int season;
    private final Structure structure;
    private final Interventions interventions;
    private final double[] state;
    private final double[][] covariance;

    private final double[] expected;
    private final double[] variance;
    private final double[][] cross;
    private int used;
    private double logarithms;
    private double squares;

    Filter(double[] values, int season, Structure structure, Interventions interventions) {
        this.values = values;
        this.season = season;
        this.structure = structure;
        this.interventions = interventions;
        int size = EFFECTS + (structure.seasonal() ? season : 0);
        this.state = new double[size];
        this.covariance = new double[size][size];
        this.expected = new double[values.length];
        this.variance = new double[values.length];
        this.cross = new double[values.length][];
        start();
        for (int place = 0; place < values.length; place++) {
            step(place);
        }
    }

    private void start() {
        for (double value : values) {
            if (!Double.isNaN(value)) {
                state[LEVEL] = value;
                break;
            }
        }
        covariance[LEVEL][LEVEL] = VAGUE_START;
        covariance[SLOPE][SLOPE] = Math.max(10 * structure.slope(), LEAST_START_OF_SLOPE);
        addToEffects(structure.season());
    }

    /// Effects add to zero, so their covariance is the identity less its mean.
    private void addToEffects(double amount) {
        for (int i = EFFECTS; amount > 0 && i < state.length; i++) {
            for (int j = EFFECTS; j < state.length; j++) {
                covariance[i][j] -= amount / season;
            }
            covariance[i][i] += amount;
        }
    }

    private void step(int place) {
        if (place > 0) {
            predict(place);
        }
        int effect = effect(place);
        var column = new double[state.length];
        for (int i = 0; i < state.length; i++) {
            column[i] = covariance[i][LEVEL] + (effect > 0 ? covariance[i][effect] : 0);
        }
        cross[place] = column;
        variance[place] = column[LEVEL] + (effect > 0 ? column[effect] : 0) + 1;
        expected[place] = state[LEVEL] + (effect > 0 ? state[effect] : 0);
        if (used(place)) {
            update(place);
        } else if (interventions.ignored(place)) {
            // counted as seen through vague noise, so that likelihoods with more or fewer
            // interventions can be compared
            used++;
            logarithms += StrictMath.log(VAGUE);
        }
    }

    private void predict(int place) {
        state[LEVEL] += state[SLOPE];
        for (int j = 0; j < state.length; j++) {
            covariance[LEVEL][j] += covariance[SLOPE][j];
        }
        for (int j = 0; j < state.length; j++) {
            covariance[j][LEVEL] += covariance[j][SLOPE];
        }
        covariance[LEVEL][LEVEL] += structure.level() + (interventions.moved(place) ? VAGUE : 0);
        covariance[SLOPE][SLOPE] += structure.slope();
        addToEffects(structure.drift());
    }

    private void update(int place) {
        double surprise = values[place] - expected[place];
        var column = cross[place];
        for (int i = 0; i < state.length; i++) {
            double gain = column[i] / variance[place];
            state[i] += gain * surprise;
            for (int j = 0; j < state.length; j++) {
                covariance[i][j] -= gain * column[j];
            }
        }
        if (used++ > 0) {
            logarithms += StrictMath.log(variance[place]);
            squares += surprise * surprise / variance[place];
        }
    }

    /// The logarithm of the likelihood, less a constant; the first value seen only sets the
    /// level.
    double logLikelihood() {
        int terms = used - 1;
        return -0.5
                * (terms * StrictMath.log(Math.max(squares / terms, LEAST_VARIANCE)) + logarithms);
    }

    /// Whether the value is there and is not set aside.
    boolean used(int place) {
        return !Double.isNaN(values[place]) && !interventions.ignored(place);
    }

    /// The state's entry that holds the effect of this place in the season; 0 for none.
    int effect(int place) {
        return structure.seasonal() ? EFFECTS + place % season : 0;
    }

    int size() {
        return state.length;
    }

    int length() {
        return values.length;
    }

    double value(int place) {
        return values[place];
    }

    boolean moved(int place) {
        return interventions.moved(place);
    }

    /// What was to be expected at the place before its value was seen.
    double expected(int place) {
        return expected[place];
    }

    /// The variance of the value around what was expected.
    double variance(int place) {
        return variance[place];
    }

    /// The covariance of the state with the value, before it was seen; shared, not to be changed.
    double[] cross(int place) {
        return cross[place];
    }
}
