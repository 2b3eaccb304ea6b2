package io.takeroot.scorecards;

import io.takeroot.kernel.Slug;
import java.time.LocalDate;
import java.util.Set;

/// Something that happened on a day, shown on charts.
///
/// @param kind such as `launch` or `pricing`; may be empty
/// @param description may be empty
/// @param products that it concerns; empty when it concerns all
public record Annotation(
        Slug key,
        String title,
        LocalDate date,
        String kind,
        String description,
        Set<Slug> products) {
    public Annotation {
        products = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(products));
    }

    boolean concerns(ScorecardId scorecard) {
        return products.isEmpty()
                || scorecard.product().isEmpty()
                || products.contains(scorecard.product().get());
    }
}
