/// Takeroot: did the work take root?
@NullMarked
package io.takeroot;

import org.jspecify.annotations.NullMarked;
