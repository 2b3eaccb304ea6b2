package io.takeroot.statistics.forecast;

/// A probability that was given, and whether the target was reached.
///
/// @param name of the series it was about
/// @param total whether the target was set for a period's total, else for its last value
/// @param share of the simulated paths that reached it
record Promise(String name, boolean total, double share, boolean kept) {

    Promise withShare(double other) {
        return new Promise(name, total, other, kept);
    }
}
