package io.takeroot.scorecards;

import io.takeroot.kernel.Slice;

/// What a scorecard is about.
///
/// @param title of the scorecard: the product's title, or that of the definition
/// @param slice the numbers that belong to it
public record Subject(ScorecardId id, String title, Slice slice) {}
