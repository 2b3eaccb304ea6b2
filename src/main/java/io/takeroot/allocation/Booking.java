package io.takeroot.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// One booked total.
///
/// @param id its values in the booking columns
/// @param total empty when no amount was booked
/// @param values of the columns that rules match by; those without a value are left out
record Booking(
        String id,
        Optional<LocalDate> day,
        Optional<BigDecimal> total,
        Map<String, String> values) {
    Booking {
        values = Map.copyOf(values);
    }
}
