package io.takeroot.metrics;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads metrics: the front door of the module.
@Component
public class Metrics {
    /// All metrics, by title.
    public List<Metric> all() {
        return List.of();
    }

    public Optional<Metric> find(Slug key) {
        return all().stream().filter(m -> m.key().equals(key)).findFirst();
    }

    /// Answers one query.
    ///
    /// @throws Failure when a metric, a dimension or a column is not known
    public MetricTable read(MetricQuery query) {
        return read(List.of(query)).getFirst();
    }

    /// Answers many queries at once, each in its place; those of equal shape (grain, span and
    /// dimensions) share one pass over the data, so that all indicators of all products cost
    /// about as much as one.
    public List<MetricTable> read(List<MetricQuery> queries) {
        throw Failure.user("UNKNOWN_METRIC", "no metric is defined: " + queries.size() + " asked");
    }

    /// The days that the data of all these metrics cover together; empty without dated rows.
    public Optional<Period> covered(Collection<Slug> metrics) {
        throw Failure.user("UNKNOWN_METRIC", "no metric is defined: " + metrics + " asked");
    }

    /// The first rows that a reading was made of.
    public RowsBehind rowsBehind(Slug metric, Slice slice, Period period) {
        throw Failure.user(
                "UNKNOWN_METRIC", "no metric " + metric + " for " + slice.words() + period);
    }

    /// The dimensions by which all these metrics can be read and sliced.
    public List<String> dimensions(Collection<Slug> metrics) {
        return metrics.stream().map(Slug::value).limit(0).toList();
    }
}
