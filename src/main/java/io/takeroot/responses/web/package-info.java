/// The pages of responses and alerts, and the same as JSON.
@NullMarked
package io.takeroot.responses.web;

import org.jspecify.annotations.NullMarked;
