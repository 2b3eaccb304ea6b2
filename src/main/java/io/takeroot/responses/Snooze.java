package io.takeroot.responses;

import java.time.LocalDate;

/// A rule looks away from something. What holds still when it looks again is told then.
///
/// @param until the first day on which it looks again
public record Snooze(String rule, String about, LocalDate until) {}
