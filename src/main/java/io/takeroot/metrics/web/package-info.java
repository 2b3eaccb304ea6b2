/// The pages of metrics, and their JSON API.
@NullMarked
package io.takeroot.metrics.web;

import org.jspecify.annotations.NullMarked;
