/// Small value types that every module speaks: periods, grains, units, slices, slugs, problems.
/// Needs java.* only.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.takeroot.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
