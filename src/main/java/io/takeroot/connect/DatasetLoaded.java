package io.takeroot.connect;

import io.takeroot.kernel.Slug;

/// The rows of a dataset have changed by a file; told after the load is committed.
public record DatasetLoaded(Slug dataset) {}
