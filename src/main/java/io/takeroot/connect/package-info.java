/// Files in, typed datasets out: landing, reading, rejects, reconciliation, the facts engine.
/// Does not know what a metric is.
@ApplicationModule(allowedDependencies = {"kernel", "store", "ui", "jobs", "workspace", "access"})
@NullMarked
package io.takeroot.connect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
