package io.takeroot.metrics;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Queries of one shape, answered together: same span, same grain, same dimensions, whether they
/// read by them or hold them fast.
record Batch(List<MetricQuery> queries, FiscalCalendar calendar) {
    /// What queries must share to be answered together.
    record Form(Set<String> dimensions, Optional<Grain> grain, Period span) {
        static Form of(MetricQuery query) {
            var dimensions = new TreeSet<>(query.by());
            dimensions.addAll(query.slice().conditions().keySet());
            return new Form(dimensions, query.grain(), query.span());
        }
    }

    Batch {
        queries = List.copyOf(queries);
    }

    Form form() {
        return Form.of(queries.getFirst());
    }

    Period span() {
        return queries.getFirst().span();
    }

    Optional<Grain> grain() {
        return queries.getFirst().grain();
    }

    /// The periods read, cut to the span.
    List<Period> periods() {
        return grain().map(
                        grain -> grain.periods(span(), calendar).stream().map(this::cut).toList())
                .orElseGet(() -> List.of(span()));
    }

    private Period cut(Period period) {
        var from = period.from().isBefore(span().from()) ? span().from() : period.from();
        var to = period.to().isAfter(span().to()) ? span().to() : period.to();
        return new Period(from, to);
    }

    /// The values to keep of each dimension that every query holds fast.
    SortedMap<String, Set<String>> only() {
        var only = new TreeMap<String, Set<String>>();
        for (var dimension : form().dimensions()) {
            var values = new TreeSet<String>();
            boolean all = true;
            for (var query : queries) {
                var value = query.slice().conditions().get(dimension);
                all &= value != null;
                if (value != null) {
                    values.add(value);
                }
            }
            if (all) {
                only.put(dimension, values);
            }
        }
        return only;
    }

    /// The sets of dimensions that some query wants its readings or totals grouped by.
    Set<Set<String>> groupings() {
        var groupings = new LinkedHashSet<Set<String>>();
        for (var query : queries) {
            var fixed = new TreeSet<>(query.slice().conditions().keySet());
            var grouped = new TreeSet<>(query.by());
            grouped.addAll(fixed);
            groupings.add(grouped);
            groupings.add(fixed);
        }
        return Collections.unmodifiableSet(groupings);
    }
}
