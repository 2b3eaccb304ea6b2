package io.takeroot.metrics;

import io.takeroot.connect.ValueKind;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a metric may ask of a dataset: its columns, own, computed and joined.
///
/// @param time the column that decides a row's period unless a metric names another
record Shape(Slug dataset, Map<String, Column> columns, Optional<String> time) {
    /// A column's kind, and what its numbers count.
    record Column(ValueKind kind, Unit unit) {}

    Shape {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    Map<String, ValueKind> kinds() {
        var kinds = new LinkedHashMap<String, ValueKind>();
        columns.forEach((name, column) -> kinds.put(name, column.kind()));
        return kinds;
    }
}
