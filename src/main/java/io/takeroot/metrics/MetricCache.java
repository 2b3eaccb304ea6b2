package io.takeroot.metrics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Tables already worked out, as long as neither definitions nor data nor the day have changed.
final class MetricCache {
    private static final int MOST = 4_000;
    private static final int MOST_CUBOIDS = 64;

    /// What a table depends on besides its query.
    ///
    record Version(Facts.Version facts, LocalDate today) {}

    private final Map<MetricQuery, MetricTable> tables = latest(MOST);
    private final Map<CuboidQuery, Cuboid> cuboids = latest(MOST_CUBOIDS);
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

    synchronized Optional<Cuboid> find(CuboidQuery query, Version now) {
        moveTo(now);
        return Optional.ofNullable(cuboids.get(query));
    }

    synchronized void keep(Cuboid cuboid, Version from) {
        if (version.filter(from::equals).isPresent()) {
            cuboids.put(cuboid.query(), cuboid);
        }
    }

    /// Forgets what was not asked for the longest.
    private static <K, V> Map<K, V> latest(int most) {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    private void moveTo(Version now) {
        if (!version.filter(now::equals).isPresent()) {
            tables.clear();
            cuboids.clear();
            version = Optional.of(now);
        }
    }
}
