package io.takeroot.statistics;

/// The scale on which a metric varies, and with it the values a forecast may take.
public enum Scale {
    /// Any number; errors are added.
    LINEAR,
    /// Counts and revenue: never below zero; errors may grow with the level.
    LOG1P,
    /// A ratio between 0 and 1; modelled as the logarithm of its odds and never outside that
    /// range.
    LOGIT
}
