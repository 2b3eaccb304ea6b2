package io.takeroot.initiatives;

import io.takeroot.scorecards.Indicator;
import java.time.LocalDate;

/// One indicator of an initiative, judged on a day.
///
/// @param start the first day that it can have changed
/// @param asOf only days up to this one are known
record ComparisonCase(
        Initiative initiative, Indicator indicator, LocalDate start, LocalDate asOf) {}
