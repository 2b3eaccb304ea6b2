/// The demo's workspace, for the tests of whatever reads scorecards.
@NullMarked
package io.takeroot.scorecards.testing;

import org.jspecify.annotations.NullMarked;
