package io.takeroot.statistics.causechain;

/// By how many percent a metric follows when its driver moves by one.
///
/// @param value may be negative
/// @param error its standard error, 0 when it is known for certain
public record Elasticity(double value, double error) {
    public Elasticity {
        if (!Double.isFinite(value) || !(error >= 0 && Double.isFinite(error))) {
            throw new IllegalArgumentException("elasticity " + value + " with error " + error);
        }
    }
}
