package io.takeroot.statistics.pinpoint;

import java.util.List;
import java.util.OptionalDouble;

/// Which slices explain the distance between what was and what was expected.
///
/// Sums are in the metric's own unit, ratios as fractions (numerator by denominator). The parts
/// add up: level + every cause's contribution + remainder is the gap.
public sealed interface Explanation {

    /// What kind of answer it is.
    enum Finding {
        /// Actual and expected differ by no more than their noise, everywhere.
        NOISE,
        /// Everything moved alike; no slice stands out.
        EVERYWHERE,
        /// Some slices moved on their own and make up at least half of the gap.
        LOCAL,
        /// What the known dimensions tell makes up less than half of the gap: its cause lies
        /// outside of them.
        OUTSIDE
    }

    /// The gap and its parts.
    ///
    /// @param causes the largest contribution first
    /// @param remainder the part of the gap that is noise or that nothing here tells
    /// @param candidates the slices with the most evidence when each is judged alone, at most 10,
    ///     most evident first; causes first among them
    /// @param sentence the answer in one sentence
    record Explained(
            Finding finding,
            Total total,
            Level level,
            List<Cause> causes,
            double remainder,
            List<Candidate> candidates,
            String sentence)
            implements Explanation {

        public Explained {
            causes = List.copyOf(causes);
            candidates = List.copyOf(candidates);
        }
    }

    /// There is nothing to compare, and why.
    record NotDefined(String reason) implements Explanation {}

    /// Too little is there to tell a cause from chance, and why.
    record TooFewLeaves(int leaves, String reason) implements Explanation {}

    /// The whole: for a ratio, `rate` is what would be without a shift of weights, `mix` the
    /// rest; for a sum all is rate.
    record Total(double actual, double expected, double gap, double rate, double mix) {}

    /// What happened everywhere: `relative` is -.08 for "8 % less everywhere", `contribution` its
    /// part of the gap, `low` and `high` the ends of its 95 % interval.
    record Level(double relative, double low, double high, double contribution) {}

    /// A slice that moved on its own.
    ///
    /// @param material whether it makes up a part of the gap worth acting on; a slice may be off
    ///     beyond doubt and yet be small
    /// @param evidence by how much it raises the penalised log-likelihood; above 0
    record Cause(
            Element element,
            Measured measured,
            Part part,
            Effect effect,
            double evidence,
            boolean material,
            Why why) {}

    /// The slice's own totals, whatever explains them.
    ///
    /// @param leaves how many leaves of the cube it has
    record Measured(double actual, double expected, double gap, int leaves) {}

    /// What of the whole gap this cause accounts for, beyond what happened everywhere.
    ///
    /// @param rate the part due to doing better or worse, `mix` due to its weight in the whole;
    ///     rate + mix = contribution
    /// @param share contribution by gap, negative where it offsets others; empty without a gap
    record Part(double contribution, double rate, double mix, OptionalDouble share) {}

    /// By how much the slice is off what the level leads one to expect: -.3 is 30 % less. The
    /// ends are of the 95 % interval.
    record Effect(double relative, double low, double high) {}

    /// Why the cause is this slice and not the next coarser or finer one, in words.
    record Why(String notItsParent, String notItsChild) {}

    /// A slice judged alone.
    ///
    /// @param evidence its penalised log-likelihood gain; may be negative
    record Candidate(Element element, double evidence) {}
}
