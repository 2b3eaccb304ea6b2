package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A scorecard as its definition says it: one for all, one for an initiative, or one for each
/// product.
///
/// @param slice the numbers that it is about, where it is one scorecard
/// @param rollUp how one status is made of all; empty when none is
/// @param sections in the order of the chain
record ScorecardPlan(
        Slug key,
        String title,
        About about,
        Slice slice,
        Grain cadence,
        Optional<RollUp> rollUp,
        List<Section> sections) {
    ScorecardPlan {
        sections = List.copyOf(sections);
    }

    record Section(String title, Optional<Stage> stage, List<Indicator> indicators) {
        Section {
            indicators = List.copyOf(indicators);
        }
    }

    boolean forEachProduct() {
        return about == About.PRODUCT;
    }

    Stream<Indicator> indicators() {
        return sections.stream().flatMap(section -> section.indicators().stream());
    }

    Optional<Indicator> indicator(Slug wanted) {
        return indicators().filter(indicator -> indicator.key().equals(wanted)).findFirst();
    }
}
