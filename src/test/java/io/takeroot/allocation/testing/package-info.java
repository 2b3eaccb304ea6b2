/// Workspaces with booked totals, for tests.
@NullMarked
package io.takeroot.allocation.testing;

import org.jspecify.annotations.NullMarked;
