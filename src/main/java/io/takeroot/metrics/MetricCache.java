package io.takeroot.metrics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Tables already worked out, as long as neither definitions nor data nor the day have changed.
final class MetricCache {
    private static final int MOST = 4_000;

    /// What a table depends on besides its query.
    ///
    record Version(Facts.Version facts, LocalDate today) {}

    private final Map<MetricQuery, MetricTable> tables =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<MetricQuery, MetricTable> eldest) {
                    return size() > MOST;
                }
            };
    private Optional<Version> version = Optional.empty();

    synchronized Optional<MetricTable> find(MetricQuery query, Version now) {
        moveTo(now);
        return Optional.ofNullable(tables.get(query));
    }

    /// Keeps a table, unless it was worked out from what has changed meanwhile.
    synchronized void keep(MetricTable table, Version from) {
        if (version.filter(from::equals).isPresent()) {
            tables.put(table.query(), table);
        }
    }

    private void moveTo(Version now) {
        if (!version.filter(now::equals).isPresent()) {
            tables.clear();
            version = Optional.of(now);
        }
    }
}
