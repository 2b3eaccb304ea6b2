package io.takeroot.metrics;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All metrics of one revision of the definitions, each broken down to its parts.
///
/// @param problems of those metrics that cannot be read, by key
record MetricBook(
        Map<Slug, Metric> metrics, Map<Slug, Term> terms, Map<Slug, List<Problem>> problems) {
    MetricBook {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        terms = Map.copyOf(terms);
        problems = Map.copyOf(problems);
    }

    Optional<Metric> find(Slug key) {
        return Optional.ofNullable(metrics.get(key));
    }

    /// A metric's parts.
    ///
    /// @throws Failure when there is no such metric, or it cannot be read
    Term term(Slug key) {
        var term = terms.get(key);
        if (term != null) {
            return term;
        }
        var found = problems.get(key);
        if (found != null) {
            throw new Failure(Failure.Kind.USER, found);
        }
        throw Failure.user(
                "UNKNOWN_METRIC",
                "there is no metric "
                        + key
                        + Nearest.hint(
                                key.value(), terms.keySet().stream().map(Slug::value).toList()));
    }

    Metric metric(Slug key) {
        term(key);
        return find(key).orElseThrow();
    }
}
