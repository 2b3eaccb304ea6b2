package io.takeroot.statistics.leadlag;

/// What a pair's own data say about whether the candidate leads, before it is weighed against
/// all other pairs tested: for that, see [Ledger].
public sealed interface LeadTest {

    /// How many periods were compared.
    int observations();

    /// The pair was compared.
    ///
    /// @param pattern what the data look like
    /// @param chance 0..1: how likely chance alone makes a lead as sure as this (the p-value,
    ///     one-sided, over all lags tried); 1 where the pattern is not a lead
    /// @param lag the periods, from 1, by which the lead fits best, whatever the pattern
    /// @param lowLag the shortest lead that fits nearly as well, by a likelihood ratio at 95 %
    /// @param highLag the longest of them
    /// @param effect at that lag: by how many of its standard deviations the lagging metric moves
    ///     after the leading one moved by one of its own, all else equal
    /// @param low95 and `high95`: the effect's 95 % interval
    record Tested(
            Pattern pattern,
            double chance,
            int lag,
            int lowLag,
            int highLag,
            double effect,
            double low95,
            double high95,
            int observations)
            implements LeadTest {

        public Tested {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("chance is " + chance + ", expected 0..1");
            }
            if (lag < 1 || lowLag > lag || highLag < lag) {
                throw new IllegalArgumentException(
                        "lag %d of %d to %d, expected in order and from 1"
                                .formatted(lag, lowLag, highLag));
            }
        }
    }

    /// There are too few periods with both figures to tell.
    record TooFewObservations(int observations, String reason) implements LeadTest {}

    /// There is nothing to compare.
    record NotDefined(int observations, String reason) implements LeadTest {}

    /// What a pair looks like.
    enum Pattern {
        /// The candidate moves first, and the lagging metric the same way.
        LEAD,
        /// It moves first, and the lagging metric the other way.
        OPPOSITE,
        /// Both move in the same period.
        COINCIDENT,
        /// The candidate follows.
        REVERSE,
        /// They do not visibly move together.
        NOTHING
    }
}
