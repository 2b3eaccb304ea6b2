/// The pages of people, sign-in and the audit trail.
@NullMarked
package io.takeroot.access.web;

import org.jspecify.annotations.NullMarked;
