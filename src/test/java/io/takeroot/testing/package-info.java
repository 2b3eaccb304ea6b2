/// What the tests of every module stand on: the application, started over a folder of a test's own.
@org.jspecify.annotations.NullMarked
package io.takeroot.testing;
