package io.takeroot.statistics.onebucket;

import java.math.BigDecimal;

/// A product's part of one booked total.
///
/// The parts of a booking add up to it exactly, [#OTHER] included. Nothing but
/// [Rung#CONTRACT_LINES] is booked: all else is inferred and must be shown as such.
///
/// @param product [#OTHER] for what belongs to no product
/// @param amount in the currency's smallest unit exactly
/// @param low90 the lower end of the range that holds the true amount 9 times in 10
/// @param observations how many bookings the figure rests on: all that the prices were learned
///     from, or the account's own
public record Part(
        String account,
        int period,
        String product,
        BigDecimal amount,
        double low90,
        double high90,
        Rung rung,
        int observations) {

    /// The name under which one-off services and credits stand.
    public static final String OTHER = "_other";
}
