/// Metric trees: what a metric is made of, what moves it, and where its gap comes from.
///
/// **Owns** the kind `tree` of the definitions. A [MetricTree] says which metrics make up or
/// drive others; a metric's own formula (ratio, derived, cumulative) gives its parts by itself.
/// Read on a day it is a [TreeReading]: every node with its figure, its target and status where
/// a scorecard holds it, and the cause chain. The front door is [MetricTrees].
///
/// **Invariants**
///
/// - No figure and no status of its own: figures are readings of `metrics`, targets and statuses
///   assessments of `scorecards`, leads those of the ledger.
/// - Parts and what they do not explain make each gap exactly.
/// - A tree has no circles: a metric above is never expanded again below.
///
/// **Edges**: readings of `metrics`, products of `groundwork`, assessments and known leads of
/// `scorecards`, chains of `statistics`.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "statistics",
            "statistics :: causechain",
            "statistics :: leadlag",
            "ui",
            "workspace",
            "access",
            "connect",
            "metrics",
            "groundwork",
            "scorecards"
        })
@NullMarked
package io.takeroot.metrictrees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
