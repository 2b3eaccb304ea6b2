/// The real application on a port of its own, and a browser to walk through it.
@NullMarked
package io.takeroot.access.testing;

import org.jspecify.annotations.NullMarked;
