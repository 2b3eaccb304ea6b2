/// What a metric may come to: forecast, its range, and the probability of reaching a target.
///
/// Front doors: [io.takeroot.statistics.forecast.Forecasts] and
/// [io.takeroot.statistics.forecast.Pace] (how much of a period's total is expected by now).
@NamedInterface("forecast")
@NullMarked
package io.takeroot.statistics.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
