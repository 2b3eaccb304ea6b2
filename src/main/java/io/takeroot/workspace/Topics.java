package io.takeroot.workspace;

import java.util.Optional;

/// Says what can be talked about and tied to other things; contributed by each module that has
/// such things.
@FunctionalInterface
public interface Topics {
    /// Empty when it is not one of this module's things, or is not there.
    ///
    /// @param about kind and key, such as `initiative/gtx-launch`
    Optional<Topic> topic(String about);
}
