/// Pages of the scorecards; sees only the module's public types.
@NullMarked
package io.takeroot.scorecards.web;

import org.jspecify.annotations.NullMarked;
