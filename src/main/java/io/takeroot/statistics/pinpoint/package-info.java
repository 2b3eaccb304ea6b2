/// Which slices explain a gap.
@NamedInterface("pinpoint")
@NullMarked
package io.takeroot.statistics.pinpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
