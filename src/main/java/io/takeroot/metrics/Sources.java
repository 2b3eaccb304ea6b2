package io.takeroot.metrics;

import io.takeroot.connect.Relation;
import io.takeroot.kernel.Slug;
import java.util.Set;

/// Gives the rows of a dataset with the columns asked for.
@FunctionalInterface
interface Sources {
    Relation relation(Slug dataset, Set<String> columns);
}
