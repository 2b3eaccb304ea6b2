/// The pages of insights, evidence and win/loss.
@NullMarked
package io.takeroot.intelligence.web;

import org.jspecify.annotations.NullMarked;
