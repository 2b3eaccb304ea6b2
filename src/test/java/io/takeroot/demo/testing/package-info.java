/// The demo as tests use it.
@NullMarked
package io.takeroot.demo.testing;

import org.jspecify.annotations.NullMarked;
