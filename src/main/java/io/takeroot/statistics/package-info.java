/// Judgement in numbers: forecast, probability of reaching a target, contributions to a gap.
/// Arrays and records in, records out; seeded random only; no SQL, no clock.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.takeroot.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
