/// What an initiative changed: effect, interval, checks, and the smallest effect that could be
/// seen.
///
/// Front doors: [io.takeroot.statistics.impact.Impacts] judges one treated series against donors
/// (units that were not reached) or, weakly, against its own past;
/// [io.takeroot.statistics.impact.Rollouts] units that started at different times;
/// [io.takeroot.statistics.impact.GeoExperiments] a test of regions against its cost;
/// [io.takeroot.statistics.impact.MinimumEffects] asks beforehand how large an effect must be.
///
/// Invariants: what would have been is learned without the treated series after the start, so an
/// added lift moves point and interval by itself; a donor that was reached already is never
/// compared with; where a check fails there is a reason and no number. Words: *treated* is what
/// the initiative reached, a *donor* what it did not, a *placebo* the same judgement where
/// nothing happened, an *engine* one way to say what would have been.
@NamedInterface("impact")
@NullMarked
package io.takeroot.statistics.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
