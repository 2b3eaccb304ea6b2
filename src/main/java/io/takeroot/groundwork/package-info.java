/// What the work stands on: products, segments, personas, competitors, messages, claims, price
/// plans.
///
/// **Owns** the kinds of definitions of those names. A [Foundation] has an owner, a state and a
/// review date; the groundwork of a product is the share of its foundations that are agreed and
/// fresh. The front doors are [Products], [Groundwork] to read and
/// [Foundations] to change, [FoundationImport] and [ProductValues] to begin with many at once.
///
/// **Invariants**
///
/// - Stale is never written: it follows from the review date and the day that is asked about.
/// - What a product needs is one rule, [Ground]'s; a blank is a place where it is not met.
/// - Every word that a foundation ever said is in the history of its definition.
/// - The dataset `groundwork` is a pure function of that history and of today.
///
/// **Edges**: definitions of `workspace`, one dataset in `connect`. Knows no metric.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "store",
            "ui",
            "jobs",
            "workspace",
            "access",
            "comments",
            "connect",
            "search"
        })
@NullMarked
package io.takeroot.groundwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
