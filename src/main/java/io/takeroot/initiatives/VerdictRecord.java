package io.takeroot.initiatives;

import io.takeroot.kernel.Slug;
import java.time.Instant;
import java.time.LocalDate;

/// A verdict as it was said once.
///
/// @param number from 1 on
/// @param asOf the workspace's day
/// @param numbers the figures it rested on, as JSON
public record VerdictRecord(
        Slug initiative,
        int number,
        LocalDate asOf,
        Instant at,
        Verdict verdict,
        String sentence,
        String numbers) {}
