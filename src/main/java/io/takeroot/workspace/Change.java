package io.takeroot.workspace;

import io.takeroot.kernel.Slug;
import java.time.Instant;
import java.util.Optional;

/// One step in the history of a definition.
///
/// @param number grows with every change of the workspace
/// @param definition what it said from then on; empty when it was removed
public record Change(
        long number,
        String kind,
        Slug key,
        Optional<Definition> definition,
        Instant at,
        String by) {
    /// Whether [Definitions#version] said so while this was the last step.
    boolean is(String version) {
        return version.equals(String.valueOf(number));
    }
}
