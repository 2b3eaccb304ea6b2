package io.takeroot.metrics;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import java.time.LocalDate;
import java.util.Optional;

/// The days that a dataset holds rows of, by one time column.
///
/// @param days from the first to the last day; empty without dated rows
/// @param rows all rows, with a time or without
record Coverage(Slug dataset, Optional<Period> days, long rows) {
    boolean touches(LocalDate from, LocalDate to) {
        return days.isPresent() && from.isBefore(days.get().to()) && days.get().from().isBefore(to);
    }

    boolean beginsAfter(LocalDate day) {
        return days.isPresent() && day.isBefore(days.get().from());
    }

    /// In words, for a reading that lies outside.
    String words() {
        return days.map(
                        d ->
                                "the data of "
                                        + dataset
                                        + " cover "
                                        + d.from()
                                        + " to "
                                        + d.lastDay()
                                        + " only")
                .orElse("dataset " + dataset + " holds no dated rows");
    }
}
