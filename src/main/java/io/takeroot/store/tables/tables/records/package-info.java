/// Generated; part of the same named interface as the package above.
@NamedInterface("tables")
@NullMarked
package io.takeroot.store.tables.tables.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
