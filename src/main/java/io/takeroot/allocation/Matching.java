package io.takeroot.allocation;

import io.takeroot.kernel.Grain;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which amounts belong to a booking: those with the same values, of the same period.
///
/// @param columns of the bookings, each with the column of the other side that it equals; none:
///     the whole company's amounts count for every booking
/// @param per the period around the booking's day; empty: amounts of all days count
public record Matching(Map<String, String> columns, Optional<Grain> per) {
    public Matching {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /// In words: ` of the same account and month`.
    String words() {
        var same = String.join(", ", columns.keySet());
        var period = per.map(grain -> grain.name().toLowerCase(Locale.ROOT)).orElse("");
        var both = same + (same.isEmpty() || period.isEmpty() ? "" : " and ") + period;
        return both.isEmpty() ? "" : " of the same " + both;
    }
}
