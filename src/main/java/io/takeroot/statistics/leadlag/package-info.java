/// Whether one indicator leads another, over every pair ever tested.
///
/// A *lagging* metric is the result that is wanted; a *candidate* is a metric that may move
/// first. A *test* is what the pair's own data say; the *ledger* keeps every test ever made and
/// gives the *answer*: leads (by how many periods, with its interval), does not lead and why, or
/// that it cannot be told.
///
/// Invariants: no answer without the ledger, so that the share of wrong leads holds over time;
/// trend and season are never taken for a lead; the same data give the same bits.
///
/// Front doors: [io.takeroot.statistics.leadlag.LeadTests] and
/// [io.takeroot.statistics.leadlag.Ledger].
@NamedInterface("leadlag")
@NullMarked
package io.takeroot.statistics.leadlag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
