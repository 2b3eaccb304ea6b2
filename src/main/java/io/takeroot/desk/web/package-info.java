/// The pages of the desk.
@NullMarked
package io.takeroot.desk.web;

import org.jspecify.annotations.NullMarked;
