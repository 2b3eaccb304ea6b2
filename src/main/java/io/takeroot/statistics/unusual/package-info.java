/// Points unlike what was to be expected: spikes, dips, shifts, missing.
@NamedInterface("unusual")
@NullMarked
package io.takeroot.statistics.unusual;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
