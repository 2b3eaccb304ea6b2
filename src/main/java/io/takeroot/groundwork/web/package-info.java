/// Pages of the groundwork: the matrix, the lists, one foundation with its form and its versions,
/// the import.
@NullMarked
package io.takeroot.groundwork.web;

import org.jspecify.annotations.NullMarked;
