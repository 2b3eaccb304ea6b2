/// Settings of the workspace and every definition as a file: apply, export, check. Modules
/// contribute their kinds.
@ApplicationModule(allowedDependencies = {"kernel", "store", "store::tables", "ui"})
@NullMarked
package io.takeroot.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
