package io.takeroot.ui;

import java.util.List;

/// Contributed by each module that has pages; asked anew for every page.
@FunctionalInterface
public interface Navigation {
    List<NavEntry> entries();
}
