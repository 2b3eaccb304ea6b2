/// The page of what was said and what came.
@NullMarked
package io.takeroot.calibration.web;

import org.jspecify.annotations.NullMarked;
