package io.takeroot.groundwork;

import io.takeroot.kernel.Slug;
import java.util.Optional;

/// One foundation in the groundwork of a product, or the place where one is expected.
///
/// @param foundation empty for a blank: nobody has begun it
/// @param persona whom a blank value proposition is to speak to
/// @param state on the day that was asked about
public record Entry(
        Slug product,
        Part part,
        Optional<Foundation> foundation,
        Optional<Foundation> persona,
        FoundationState state) {
    public boolean isBlank() {
        return foundation.isEmpty();
    }
}
