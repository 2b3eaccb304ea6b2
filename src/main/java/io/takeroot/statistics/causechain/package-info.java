/// Where in a tree of metrics a gap comes from.
///
/// A *tree* says what a metric is made of: computed exactly from its *parts* (a sum, a product or
/// ratio, a formula) or *driven* by them (they move first and it follows, by an elasticity). A
/// metric's *own part* is what its parts do not explain: the whole of a metric without parts. A
/// *chain* leads from the tree's root to the metric whose own part moved beyond its usual spread.
///
/// Front door: [io.takeroot.statistics.causechain.CauseChains].
///
/// Invariants: contributions and the own part make each metric's gap exactly; noise is named only
/// as noise; the same figures give the same bits.
@NamedInterface("causechain")
@NullMarked
package io.takeroot.statistics.causechain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
