/// Durable schedule over the application's own database.
@ApplicationModule(allowedDependencies = {"kernel", "store"})
@NullMarked
package io.takeroot.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
