package io.takeroot.statistics.forecast;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What can be said about a metric's coming periods: a forecast, or the reason why there is none.
public sealed interface Forecast {

    /// A forecast: one band per coming period (the first is the period after the last value of
    /// the series), and the simulated paths the bands were read from.
    ///
    /// @param observations the number of values that were not missing
    /// @param method what it was computed by, in words
    /// @param notes what was done to the values first (missing ones filled, another scale taken),
    /// in words; often empty
    record Estimated(
            List<Band> bands, Paths paths, int observations, String method, List<String> notes)
            implements Forecast {

        public Estimated {
            bands = List.copyOf(bands);
            notes = List.copyOf(notes);
        }

        /// What a figure of the coming periods may come to. `ofPath` is called once per simulated
        /// path with the values of all coming periods, oldest first, and answers a number. The
        /// total of a period under way is `path -> observedToDate + path[0] + path[1] + ...`: the
        /// paths keep the dependence between periods, which a sum of bands would not.
        public Outcome outcome(ToDoubleFunction<double[]> ofPath) {
            return paths.outcome(ofPath);
        }

        /// What a period under way may come to in total, for what adds up (revenue, counts):
        /// `observed` to date and, of each coming period in turn, the share `remaining` (0..1)
        /// that is still to come and belongs to it. A month of which 40 % of the days are left
        /// and two whole months after it: `total(observed, 0.4, 1, 1)`. No share at all is the
        /// observed figure, for certain.
        public Outcome total(double observed, double... remaining) {
            var shares = remaining.clone();
            if (shares.length > bands.size()) {
                throw new IllegalArgumentException(
                        shares.length + " periods remain, expected at most " + bands.size());
            }
            for (double share : shares) {
                if (!(share >= 0 && share <= 1)) {
                    throw new IllegalArgumentException("share is " + share + ", expected 0..1");
                }
            }
            return outcome(
                    path -> {
                        double sum = observed;
                        for (int i = 0; i < shares.length; i++) {
                            sum += shares[i] * path[i];
                        }
                        return sum;
                    });
        }

        /// What the value of one coming period may be; `step` 1 is the next period.
        public Outcome at(int step) {
            if (step < 1 || step > bands.size()) {
                throw new IllegalArgumentException(
                        "step is " + step + ", expected 1.." + bands.size());
            }
            return outcome(path -> path[step - 1]);
        }
    }

    /// Too little history for a forecast. With three values or more, `range` holds what continued
    /// average growth would give, to be shown as "thin data" only: it is a rule, nobody has
    /// checked how often it holds; else it is empty.
    record TooFewObservations(String reason, int observations, int needed, List<Band> range)
            implements Forecast, PointForecast {

        public TooFewObservations {
            range = List.copyOf(range);
        }
    }

    /// No forecast exists: no value at all, or one that is infinite.
    record NotDefined(String reason) implements Forecast, PointForecast {}
}
