/// Pages of objectives and initiatives, their calendar, and the same as JSON.
@NullMarked
package io.takeroot.initiatives.web;

import org.jspecify.annotations.NullMarked;
