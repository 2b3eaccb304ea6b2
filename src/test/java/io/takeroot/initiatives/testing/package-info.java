/// A company with known lifts, for the tests of verdicts.
@NullMarked
package io.takeroot.initiatives.testing;

import org.jspecify.annotations.NullMarked;
