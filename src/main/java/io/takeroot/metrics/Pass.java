package io.takeroot.metrics;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// One query to the engine, before it is written as SQL.
sealed interface Pass {
    Source source();

    List<Part> parts();

    /// Additive parts, grouped once at the finest need: by every dimension and by bucket. All
    /// periods, windows and totals are put together from the buckets.
    ///
    /// @param bucket empty when everything asked is one stretch of days
    /// @param from first day; empty for all that is there
    /// @param to first day that no longer counts
    record Sums(
            Source source,
            List<Part> parts,
            Optional<Grain> bucket,
            Optional<LocalDate> from,
            LocalDate to)
            implements Pass {
        public Sums {
            parts = List.copyOf(parts);
        }
    }

    /// Parts that cannot be put together, worked out for every period and every grouping alone.
    ///
    /// @param window that all of them share
    /// @param reaches none when the parts have no time
    /// @param groupings sets of dimensions to group by
    record Singles(
            Source source,
            List<Part> parts,
            Optional<Window> window,
            List<Reach> reaches,
            Set<Set<String>> groupings)
            implements Pass {
        public Singles {
            parts = List.copyOf(parts);
            reaches = List.copyOf(reaches);
            groupings = Collections.unmodifiableSet(new LinkedHashSet<>(groupings));
        }
    }

    /// Where the rows come from.
    ///
    /// @param time the column that decides the period; empty for parts without history
    /// @param dimensions to tell apart
    /// @param only the values to keep of some of the dimensions
    record Source(
            Slug dataset,
            Optional<String> time,
            List<String> dimensions,
            SortedMap<String, Set<String>> only) {
        public Source {
            dimensions = List.copyOf(dimensions);
            only = Collections.unmodifiableSortedMap(new TreeMap<>(only));
        }
    }

    /// The days that count for a period: those of its window.
    record Reach(Period period, LocalDate from) {}
}
