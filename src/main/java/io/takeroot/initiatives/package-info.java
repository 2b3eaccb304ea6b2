/// Objectives and initiatives: what is done, why, and what it stands on.
///
/// **Owns** the kinds `objective` and `initiative` of the definitions. An [Objective] is a number
/// by a date; an [Initiative] is a tactic with its chain: foundations, leading indicators,
/// deliverables, lagging indicators, what comes next. The front doors are [Objectives] and
/// [Initiatives].
///
/// **Invariants**
///
/// - *Nothing starts past the gate*: an initiative that is no draft has met every [Condition], or
///   a lead let it pass with a reason that is kept for ever; files and forms alike.
/// - *An initiative moves only along* [Initiative.State]; each move is kept and written once.
/// - What an initiative changed is judged, never stated: no field of it holds a result.
///
/// **Edges**: indicators and leads of `scorecards`, readings of `metrics`, foundations of
/// `groundwork`, impact of `statistics`, definitions of `workspace`.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "statistics",
            "statistics :: impact",
            "statistics :: leadlag",
            "store",
            "store :: tables",
            "ui",
            "jobs",
            "mail",
            "workspace",
            "access",
            "comments",
            "connect",
            "metrics",
            "groundwork",
            "scorecards",
            "search"
        })
@NullMarked
package io.takeroot.initiatives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
