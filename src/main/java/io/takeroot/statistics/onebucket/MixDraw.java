package io.takeroot.statistics.onebucket;

/// What an account without usage may be like.
///
/// @param levels of each product at its first era's price, summing to 1
/// @param line per booked period of the account, the logarithm of what its products come to, less
///     what the period does to everyone
/// @param plain per booked period, whether the booking holds nothing else
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record MixDraw(double[] levels, double[] line, boolean[] plain) {}
