/// The pages of received mail and of the mailbox it is fetched from.
@NullMarked
package io.takeroot.inbox.web;

import org.jspecify.annotations.NullMarked;
