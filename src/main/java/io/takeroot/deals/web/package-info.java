/// Pages of deals: the list, and a page for each of them.
@NullMarked
package io.takeroot.deals.web;

import org.jspecify.annotations.NullMarked;
