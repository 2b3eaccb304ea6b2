package io.takeroot.statistics.onebucket;

import java.math.BigDecimal;

/// A product's revenue in a period, over all accounts: the sum of its parts, with a range of its
/// own (errors of single accounts cancel, an error of the price does not).
///
/// @param booked how much of the amount contract lines say; the rest is inferred
/// @param low90 the lower end of the range that holds the true amount 9 times in 10
/// @param accounts how many bookings of the period were split
public record ProductTotal(
        String product,
        int period,
        BigDecimal amount,
        BigDecimal booked,
        double low90,
        double high90,
        int accounts) {}
