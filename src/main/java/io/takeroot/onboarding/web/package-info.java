/// The pages that lead to a first scorecard.
@NullMarked
package io.takeroot.onboarding.web;

import org.jspecify.annotations.NullMarked;
