/// Metric definitions, planner, SQL renderer, readings and their lineage.
///
/// **Owns** the kind `metric` of the definitions, and the one way from a definition to a number:
/// [MetricQuery] -> plan -> SQL of the engine's dialect -> rows -> [MetricTable] of [Reading]s.
/// The front door is [Metrics].
///
/// **Invariants**
///
/// - *Missing is not zero.* A count or a sum over a period without rows is 0 only where the data
///   are known to cover the period: from the first to the last day that the dataset's time column
///   holds. Outside of it the reading is missing and says why. Averages, extremes, medians and
///   ratios of nothing are missing everywhere. A definition may say `missing: zero` to mean 0.
/// - *Ratios are ratios of sums*, at every grain and in every total; never averages of ratios.
/// - *Nothing is dropped*: rows without a value in a dimension are the group [Reading#NONE].
/// - *Sums are exact* decimals. Quotients are worked out to 34 digits (`MathContext.DECIMAL128`)
///   and given with 16 significant ones.
/// - *One pass*: all additive parts that are asked of a dataset by one time column come from one
///   grouped query; distinct counts, percentiles and last values from a second one.
/// - A metric's period is decided by its time column alone; rows without a time belong to none.
/// - What was split or estimated is never passed off as measured: where a dataset has a basis
/// column,
///   each reading carries its [BasisShares].
/// - A number comes with its unit, its rows, its period, its freshness and the SQL behind it.
///
/// **Edges**: datasets, expressions and engines of `connect`; definitions and calendar of
/// `workspace`. Knows no product, no target and no statistics.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "store",
            "ui",
            "jobs",
            "workspace",
            "access",
            "connect",
            "search"
        })
@NullMarked
package io.takeroot.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
