/// The first page.
@NullMarked
package io.takeroot.home.web;

import org.jspecify.annotations.NullMarked;
