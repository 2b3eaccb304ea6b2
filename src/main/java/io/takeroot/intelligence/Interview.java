package io.takeroot.intelligence;

import java.time.LocalDate;

/// Somebody who decided was asked why; what they said is an insight.
///
/// @param who with personal words kept out
/// @param text with personal words kept out
public record Interview(LocalDate day, String who, String text, InsightId insight) {}
