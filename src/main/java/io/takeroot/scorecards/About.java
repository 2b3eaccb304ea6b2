package io.takeroot.scorecards;

/// What a scorecard is about; in the order in which they are listed.
public enum About {
    EVERYTHING,
    PRODUCT,
    INITIATIVE
}
