/// Which slices explain a gap.
///
/// Front doors: [io.takeroot.statistics.pinpoint.Pinpoint] explains a gap;
/// [io.takeroot.statistics.pinpoint.Leaves] collects what it explains.
///
/// A *leaf* is one combination of the dimensions' values, an *element* a slice (one value for some
/// dimensions), a *cuboid* all elements of one set of dimensions, a *cause* an element that moved
/// on its own, the *level* what happened everywhere.
///
/// Level, causes and remainder add up to the gap. The order of rows and of dimensions changes no
/// bit of an answer. A cause is told only where chance is ruled out, over all elements looked at.
@NamedInterface("pinpoint")
@NullMarked
package io.takeroot.statistics.pinpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
