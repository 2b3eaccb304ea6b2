/// Whether what scorecards say comes true.
///
/// **Owns** every *judgement* that is held against what came: those that the same code would
/// have made on past days (*back-tests*), and those that were shown on scorecards and kept. A
/// *track record* is what they come to: how often the band held, how reliable the probabilities
/// were, how many misses were flagged half way. The front door is [Judgements].
///
/// **Invariants**
///
/// - A judgement is never changed; only what came is added to it.
/// - A back-test uses what had happened by its day, and the way of today's scorecard.
/// - What could not be said counts as such, never as right or wrong.
///
/// **Edges**: back-tests and assessments of `scorecards`.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "store",
            "store :: tables",
            "ui",
            "jobs",
            "workspace",
            "access",
            "connect",
            "scorecards"
        })
@NullMarked
package io.takeroot.calibration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
