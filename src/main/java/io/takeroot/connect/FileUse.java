package io.takeroot.connect;

/// What a further file of a dataset does to the rows that are there.
public enum FileUse {
    /// Its rows join them; those with a known key change theirs.
    ADD,
    /// Its rows take their place: each file says all there is.
    REPLACE
}
