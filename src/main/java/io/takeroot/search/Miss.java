package io.takeroot.search;

import java.time.LocalDate;

/// Words that were searched and found nothing.
///
/// @param times they found nothing
/// @param last day on which they did
public record Miss(String words, int times, LocalDate last) {}
