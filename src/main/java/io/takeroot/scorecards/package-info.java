/// Scorecards: what was promised for a number, how it stands, and what explains the distance.
///
/// **Owns** the kinds `scorecard` and `annotation` of the definitions. A [Scorecard] is a
/// subject's ordered indicators on a day; an [Assessment] is one indicator's: actual, goal,
/// pace, outlook with probability, [Status], the reason in words, the drivers of the gap. The
/// front door is [Scorecards].
///
/// **Invariants**
///
/// - *A status is a probability*, never a colour that somebody picked; the bounds stand in
/// [Status]
///   and nowhere else. Once the goal's day has passed, the figure decides and nothing is
/// estimated.
/// - *No status without its reason* in words; too little data is said, never guessed.
/// - *No figure of its own*: every figure is a reading of `metrics`; this module writes no
/// warehouse
///   SQL. Looking back to a day uses only what had happened by then.
/// - *Parts add up*: in each dimension, drivers and remainder make the gap to the last digit.
/// - A period under way is a figure to date, never a point of the history.
///
/// **Edges**: readings of `metrics`, products of `groundwork`, forecasts and contributions of
/// `statistics`, definitions of `workspace`.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "statistics",
            "statistics :: forecast",
            "statistics :: leadlag",
            "statistics :: pinpoint",
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
            "groundwork"
        })
@NullMarked
package io.takeroot.scorecards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
