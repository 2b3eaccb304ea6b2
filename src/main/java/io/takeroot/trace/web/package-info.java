/// The trace of a thing as a page and as a part of other modules' pages.
@NullMarked
package io.takeroot.trace.web;

import org.jspecify.annotations.NullMarked;
