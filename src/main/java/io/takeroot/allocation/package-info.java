/// Splitting a booked total over products by a stated rule.
///
/// **Owns** the kind `allocation` of the definitions. An [Allocation] names the bookings that
/// only have a total and the dated [Rule]s by which they are split; a [Publication] is one run
/// of it that counts: who, when, under which definition, what changed. The front door is
/// [Allocations].
///
/// **Invariants**
///
/// - The rows of a booking add up to its total exactly, to the cent; what cannot be split stays
/// as
///   `not allocated` with its reason.
/// - Nothing is written before it is published; a preview is the same run, not written.
/// - What was measured, what was allocated and what was inferred are rows of their own [Basis]
/// and
///   are never mixed; a metric's reading says how much of it is which.
/// - The derived dataset is a pure function of the published definition and the data: new data
///   re-run the published rule, not the draft, and each change is kept as a publication.
/// - The same data and the same definition make the same bytes.
///
/// **Edges**: rows of `connect`, readings of `metrics` as weights, inference of `statistics`.
/// Knows no product but by the name that the data give it.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "statistics",
            "statistics :: onebucket",
            "store",
            "store::tables",
            "ui",
            "jobs",
            "workspace",
            "access",
            "connect",
            "metrics"
        })
@NullMarked
package io.takeroot.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
