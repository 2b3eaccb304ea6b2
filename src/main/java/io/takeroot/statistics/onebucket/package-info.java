/// What each product earned when only totals are booked.
///
/// Words: a *booking* is what finance booked for an account in a period; a *part* is a
/// product's share of it; what belongs to no product (one-off services, credits) is a part of
/// its own. A *rung* is the ground on which a part stands: contract lines, usage at learned
/// prices, filled-in usage, committed mix, list prices, mix of peers.
///
/// Invariants: the parts of a booking add up to it exactly; inferred is never passed off as
/// booked; the order of the records changes nothing; reruns give the same bits.
///
/// Front doors: [io.takeroot.statistics.onebucket.OneBucket] (infers parts and their ranges) and
/// [io.takeroot.statistics.onebucket.LargestRemainder] (splits one amount by given weights).
@NamedInterface("onebucket")
@NullMarked
package io.takeroot.statistics.onebucket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
