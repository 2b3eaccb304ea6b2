/// Pages of the search.
@NullMarked
package io.takeroot.search.web;

import org.jspecify.annotations.NullMarked;
