/// Onboarding: from an export to a first scorecard in a few minutes, without writing a
/// definition.
///
/// **Owns** [Template]s of what companies usually have (deals, orders, any table with days),
/// the recognition of a loaded table as one of them, and the definitions that are made of it:
/// metrics, products, a scorecard. What is made are ordinary definitions, checked and applied
/// like anybody's. The front door is [FirstScorecards].
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "workspace",
            "access",
            "connect",
            "groundwork",
            "scorecards"
        })
@NullMarked
package io.takeroot.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
