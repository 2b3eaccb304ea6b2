package io.takeroot.initiatives;

import io.takeroot.kernel.Slug;
import java.util.Optional;

/// Something that an initiative needs before it may start.
///
/// @param indicator that lacks something; empty when the initiative itself does
/// @param words what is there, or what is missing
public record Condition(Need need, boolean met, Optional<Slug> indicator, String words) {
    public enum Need {
        OBJECTIVE,
        START,
        LEADING,
        LAGGING
    }
}
