package io.takeroot.scorecards;

import io.takeroot.kernel.Slice;

/// What a scorecard is about.
///
/// @param title of the scorecard: the product's title, or that of the definition
/// @param slice the numbers that belong to it
public record Subject(ScorecardId id, About about, String title, Slice slice) {
    /// About a product where the name says so, else about everything.
    public Subject(ScorecardId id, String title, Slice slice) {
        this(id, id.product().isPresent() ? About.PRODUCT : About.EVERYTHING, title, slice);
    }
}
