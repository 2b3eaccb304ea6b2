/// Metric definitions, planner, SQL renderer, readings and their lineage.
@ApplicationModule(
        allowedDependencies = {"kernel", "store", "ui", "jobs", "workspace", "access", "connect"})
@NullMarked
package io.takeroot.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
