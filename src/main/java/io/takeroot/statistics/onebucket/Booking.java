package io.takeroot.statistics.onebucket;

import java.math.BigDecimal;

/// What finance booked for an account in a period, over all products.
///
/// Where totals are booked for the whole company, the company is the one account.
///
/// @param period counted in whole periods (months, say) from any fixed one
/// @param amount in one currency throughout; negative for a period of credits
public record Booking(String account, int period, BigDecimal amount) {}
