/// Indicators, targets, assessments, status, drivers and annotations; writes no warehouse SQL.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "statistics",
            "store",
            "ui",
            "jobs",
            "mail",
            "workspace",
            "access",
            "connect",
            "metrics",
            "groundwork"
        })
@NullMarked
package io.takeroot.scorecards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
