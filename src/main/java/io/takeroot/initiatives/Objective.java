package io.takeroot.initiatives;

import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Target;

/// A number to be reached by a date, for which somebody answers.
///
/// @param slice of the metric
public record Objective(
        Slug key, String title, Slug metric, Slice slice, Target target, String owner) {}
