/// The pages of the mail server and of the deliveries.
@NullMarked
package io.takeroot.mail.web;

import org.jspecify.annotations.NullMarked;
