/// What an initiative changed: effect, interval, checks, and the smallest effect that could be
/// seen.
@NamedInterface("impact")
@NullMarked
package io.takeroot.statistics.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
