/// Foundations: products and the slice of the numbers that is theirs.
@ApplicationModule(allowedDependencies = {"kernel", "store", "ui", "workspace", "access"})
@NullMarked
package io.takeroot.groundwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
