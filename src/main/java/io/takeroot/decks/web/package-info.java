/// Pages of decks: the archive, and each deck as slides with its notes.
@NullMarked
package io.takeroot.decks.web;

import org.jspecify.annotations.NullMarked;
