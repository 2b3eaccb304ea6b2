package io.takeroot.connect;

import io.takeroot.kernel.Slug;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Counts the changes of rows, for caches.
final class Revisions {
    private final AtomicLong latest = new AtomicLong();
    private final Map<Slug, Long> ofDatasets = new ConcurrentHashMap<>();

    void changed(Slug dataset) {
        ofDatasets.put(dataset, latest.incrementAndGet());
    }

    long latest() {
        return latest.get();
    }

    /// That of the latest change of any of them.
    long of(Collection<Slug> datasets) {
        return datasets.stream()
                .mapToLong(dataset -> ofDatasets.getOrDefault(dataset, 0L))
                .max()
                .orElse(0);
    }
}
