package io.takeroot.statistics.onebucket;

/// How far off a rung was where it could be checked.
///
/// @param error mean absolute error as a share of the amounts checked: 0.02 is 2 %
/// @param observations how many amounts were checked
/// @param check what it was checked against, in words
public record RungError(Rung rung, double error, int observations, String check) {}
