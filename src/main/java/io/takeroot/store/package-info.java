/// The application's own database: H2 file by default, PostgreSQL for several nodes; migrations,
/// the jOOQ context, transactions, secrets at rest. No feature words.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.takeroot.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
