/// Pages of metric trees.
@NullMarked
package io.takeroot.metrictrees.web;

import org.jspecify.annotations.NullMarked;
