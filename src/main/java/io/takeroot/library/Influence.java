package io.takeroot.library;

/// How deals for which an asset was used ended, beside comparable deals. An association: sellers
/// choose for which deals they use it.
public sealed interface Influence {
    /// Neither side may have fewer deals.
    int LEAST = 20;

    /// @param used closed deals for which it was used and that have comparable ones
    /// @param comparable the deals that they are compared with
    /// @param alone deals for which it was used that nothing can be compared with
    /// @param strata groups of deals that are alike
    /// @param usedRate win rate of the used deals, 0..1, weighted as the difference is
    /// @param comparableRate win rate of the comparable deals, weighted likewise
    /// @param difference of the two
    /// @param low of the interval that holds the difference in 99 of 100 cases
    /// @param alike what the compared deals have in common, in words
    record Known(
            int used,
            int comparable,
            int alone,
            int strata,
            double usedRate,
            double comparableRate,
            double difference,
            double low,
            double high,
            String alike)
            implements Influence {
        /// Whether no difference at all is outside of the interval.
        public boolean isClear() {
            return low > 0 || high < 0;
        }
    }

    /// @param used closed deals for which it was used and that have comparable ones
    /// @param comparable the deals that they are compared with
    record TooFew(int used, int comparable) implements Influence {}
}
