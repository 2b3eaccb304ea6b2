/// The intelligence hub: what is learned becomes evidence, evidence backs claims.
///
/// **Owns** [Insight]s with every wording they had, the evidence of claims, the records of deals
/// won and lost, and the weekly "what we learned". The front doors are [Insights], [Evidence] and
/// [WinLoss]; the datasets `insights`, `claims` and `win_loss` are its own.
///
/// **Invariants**
///
/// - *Nothing comes in twice*: whatever brings an insight from elsewhere names it by a key that is
///   unique in the database.
/// - *Nothing said is lost*: each change of an insight is one more version of it.
/// - *Personal words are kept out*: what stands between `[[` and `]]` is seen by whoever edits the
///   insight and by nobody else, nor is it found by searching.
/// - *Evidence is never written*: it follows from the insights tied to a claim and the day that is
///   asked about.
/// - *A theme keeps its texts*: new texts move no other, and what a person put somewhere, or what
///   is in a theme that a person named, stays there also when all texts are grouped anew.
///
/// **Edges**: claims and competitors of `groundwork`, people of `access`, ties of `trace`, deals
/// of `deals`, mail of `inbox`, its own datasets in `connect`.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "store",
            "store :: tables",
            "ui",
            "jobs",
            "mail",
            "workspace",
            "access",
            "search",
            "trace",
            "deals",
            "inbox",
            "connect",
            "groundwork",
            "text :: themes"
        })
@NullMarked
package io.takeroot.intelligence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
