/// Statistics: what each judgement is computed by.
///
/// Records in, records out: no SQL, no Spring bean, no clock, no input or output, and no random
/// number without a seed, so that a rerun gives the same bits. Every answer carries its method,
/// its number of observations and its interval; a refusal carries its reason in words a reader of
/// a scorecard understands.
///
/// Front doors: [io.takeroot.statistics.Forecasts] (a forecast and the probability of reaching a
/// target),
/// [io.takeroot.statistics.Contributions] (which elements make up a gap),
/// [io.takeroot.statistics.Pace] (how much of a period's total is expected by now).
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.takeroot.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
