package io.takeroot.statistics.onebucket;

import java.util.List;

/// Totals as finance booked them, and what is known about them.
///
/// @param bookings at most one per account and period
/// @param decimals of an amount in this currency: 2 for cents
public record BookedTotals(
        List<SoldProduct> products, List<Booking> bookings, Evidence evidence, int decimals) {

    public BookedTotals {
        products = List.copyOf(products);
        bookings = List.copyOf(bookings);
    }
}
