package io.takeroot.metrics;

import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;

/// A number that is defined once and read everywhere.
///
/// @param title as people say it: `Win rate`
/// @param description what it means and what it leaves out; may be empty
public record Metric(
        Slug key,
        String title,
        String description,
        Formula formula,
        Unit unit,
        Direction direction) {}
