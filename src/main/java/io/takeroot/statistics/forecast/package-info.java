/// What a metric may come to: forecast, its range, and the probability of reaching a target.
///
/// Front doors: [io.takeroot.statistics.forecast.Forecasts],
/// [io.takeroot.statistics.forecast.Pace] (how much of a period's total is expected by now) and
/// [io.takeroot.statistics.forecast.Calibrations] (what back-tests teach).
///
/// Words: a *path* is one simulated future; a *band* the range of one coming period; an
/// *outcome* what a figure of several periods may come to; *odds* turn a share of paths into a
/// probability; a *calibration* is the factors and odds that back-tests taught, numbered and
/// shipped as a resource; a *promise* is a probability that was given, kept or not.
///
/// Invariants: every model ends in one path per simulated future, and bands, outcomes and
/// probabilities are read from the same paths; a probability never rises with its target; the
/// same series and seed give the same bits. The one thing read from outside is the calibration,
/// a resource of the product.
@NamedInterface("forecast")
@NullMarked
package io.takeroot.statistics.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
