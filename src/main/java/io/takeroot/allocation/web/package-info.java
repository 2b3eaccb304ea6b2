/// Pages of allocations: the list, one with its preview, its publications, the form.
@NullMarked
package io.takeroot.allocation.web;

import org.jspecify.annotations.NullMarked;
