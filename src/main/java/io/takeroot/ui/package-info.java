/// Layout, components, chart kit, number and date formats. No feature words.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.takeroot.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
