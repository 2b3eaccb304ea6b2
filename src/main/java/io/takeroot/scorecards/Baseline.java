package io.takeroot.scorecards;

import java.math.BigDecimal;

/// Where an indicator started from.
public sealed interface Baseline {
    record Value(BigDecimal value) implements Baseline {}

    /// The metric's reading of an earlier period.
    record Of(NamedPeriod period) implements Baseline {}
}
