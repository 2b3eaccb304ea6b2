/// What each product earned when only totals are booked.
@NamedInterface("onebucket")
@NullMarked
package io.takeroot.statistics.onebucket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
