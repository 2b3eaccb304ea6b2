/// Threads as a page and as a part of other modules' pages.
@NullMarked
package io.takeroot.comments.web;

import org.jspecify.annotations.NullMarked;
