package io.takeroot.statistics.forecast;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What can be said about a metric's coming periods: a forecast, or the reason why there is none.
public sealed interface Forecast {

    /// A forecast: one band per coming period (the first is the period after the last value of
    /// the
    /// series), and the simulated paths the bands were read from.
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
            return Outcome.of(paths.map(ofPath));
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
