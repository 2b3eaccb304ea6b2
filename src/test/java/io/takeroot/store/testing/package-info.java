/// Real databases for the tests of every module that has a store.
@NullMarked
package io.takeroot.store.testing;

import org.jspecify.annotations.NullMarked;
