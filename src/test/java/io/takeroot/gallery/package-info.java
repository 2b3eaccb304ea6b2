/// Pages rendered with invented figures, for looking at them.
@NullMarked
package io.takeroot.gallery;

import org.jspecify.annotations.NullMarked;
