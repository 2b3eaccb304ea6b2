package io.takeroot.workspace;

import io.takeroot.kernel.Slug;
import java.util.Collection;
import java.util.Optional;

/// All definitions as they will stand after a change.
public interface Known {
    Collection<Definition> all(String kind);

    Optional<Definition> find(String kind, Slug key);
}
