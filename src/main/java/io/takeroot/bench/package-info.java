/// Measures the shipped judgements: runs them over a folder of labelled cases and writes what
/// they answered, in the form that a scorer reads.
///
/// It knows no truth and computes no score: the answer key of a case that is judged is never
/// opened here. The words of each folder's files are said at each
/// [io.takeroot.bench.CaseBench].
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "inbox",
            "mail",
            "desk",
            "statistics",
            "statistics :: causechain",
            "statistics :: forecast",
            "statistics :: impact",
            "statistics :: leadlag",
            "statistics :: onebucket",
            "statistics :: pinpoint",
            "statistics :: recall",
            "statistics :: unusual",
            "text",
            "text :: themes"
        })
@NullMarked
package io.takeroot.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
