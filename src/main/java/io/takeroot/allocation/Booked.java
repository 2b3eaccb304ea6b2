package io.takeroot.allocation;

import io.takeroot.connect.Expression;
import io.takeroot.kernel.Slug;
import java.util.List;
import java.util.Optional;

/// Where the totals stand that finance booked.
///
/// @param total the column with the amount
/// @param booking the columns that tell bookings apart; rows that share them are one booking.
///     None:
///     every row is one
/// @param account the column that says whose booking it is; empty when totals are the company's
/// @param time the column that dates a booking; the dataset's own when left out
/// @param where only rows for which this holds
public record Booked(
        Slug dataset,
        String total,
        List<String> booking,
        Optional<String> account,
        Optional<String> time,
        Optional<Expression> where) {
    public Booked {
        booking = List.copyOf(booking);
    }
}
