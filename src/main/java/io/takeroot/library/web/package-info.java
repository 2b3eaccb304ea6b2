/// Pages of the library: finding, the card, the form, what is due, links, what the field uses.
@NullMarked
package io.takeroot.library.web;

import org.jspecify.annotations.NullMarked;
