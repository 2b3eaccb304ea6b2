/// People, roles, sign-in, one-time links, the audit trail.
@ApplicationModule(
        allowedDependencies = {"kernel", "store", "store::tables", "ui", "mail", "workspace"})
@NullMarked
package io.takeroot.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
