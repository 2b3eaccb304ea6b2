package io.takeroot.groundwork;

import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.util.Optional;

/// A product, and the slice of the company's numbers that is its own.
public record Product(Slug key, String title, Slice slice, Optional<String> owner) {}
