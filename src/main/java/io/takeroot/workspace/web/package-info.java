/// Pages of the workspace: its settings, and all definitions as they travel.
@NullMarked
package io.takeroot.workspace.web;

import org.jspecify.annotations.NullMarked;
