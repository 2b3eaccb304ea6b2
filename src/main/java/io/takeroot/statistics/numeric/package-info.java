/// Numerical tools that the methods share; no other module sees them.
@NullMarked
package io.takeroot.statistics.numeric;

import org.jspecify.annotations.NullMarked;
