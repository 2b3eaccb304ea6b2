package io.takeroot.metrics;

/// Which way is better: more, less, or inside a band.
public enum Direction {
    UP,
    DOWN,
    BAND
}
