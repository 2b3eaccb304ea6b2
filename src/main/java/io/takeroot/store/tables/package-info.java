/// The generated tables of the application's own database; each module touches only those with
/// its prefix.
@NamedInterface("tables")
@NullMarked
package io.takeroot.store.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
