package io.takeroot.scorecards;

import java.math.BigDecimal;

/// What the actual figure is measured against today.
///
/// @param value that the actual figure should show
/// @param method how it was worked out, in words
public record Expected(BigDecimal value, String method) {}
