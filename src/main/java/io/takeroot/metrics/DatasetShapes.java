package io.takeroot.metrics;

import io.takeroot.kernel.Slug;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// What is known of the datasets that metrics may stand on.
///
/// @param keys of all that are defined
/// @param shapes of those whose columns are known because something was loaded
record DatasetShapes(Collection<Slug> keys, Map<Slug, Shape> shapes) {
    Optional<Shape> find(Slug key) {
        return Optional.ofNullable(shapes.get(key));
    }

    /// The shape of a dataset that some readable metric stands on.
    Shape get(Slug key) {
        return find(key)
                .orElseThrow(() -> new IllegalStateException("no columns are known of " + key));
    }
}
