/// A workspace with a real CRM export in it, for the tests of whatever reads metrics.
@NullMarked
package io.takeroot.metrics.testing;

import org.jspecify.annotations.NullMarked;
