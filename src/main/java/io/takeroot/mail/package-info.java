/// Outbox and SMTP: every mail is a delivery, sent once, never twice, never lost.
@ApplicationModule(allowedDependencies = {"kernel", "store", "store::tables", "ui", "jobs"})
@NullMarked
package io.takeroot.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
