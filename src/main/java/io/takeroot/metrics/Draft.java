package io.takeroot.metrics;

import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import java.util.Optional;

/// A metric as its author wrote it, not yet held against the data.
///
/// @param unit as stated; empty when it is to be inferred
/// @param place where it stands in a file, for messages
record Draft(
        Slug key,
        String title,
        String description,
        Formula formula,
        Optional<Unit> unit,
        Direction direction,
        String place) {}
