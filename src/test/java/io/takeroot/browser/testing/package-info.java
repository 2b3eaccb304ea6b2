/// A real browser, and hands that use it.
@NullMarked
package io.takeroot.browser.testing;

import org.jspecify.annotations.NullMarked;
