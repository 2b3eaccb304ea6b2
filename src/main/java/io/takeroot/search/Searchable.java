package io.takeroot.search;

import java.util.Optional;
import java.util.stream.Stream;

/// Things of one kind that can be found; contributed as a bean by the module whose they are.
public interface Searchable {
    /// The first part of their addresses: `claim`.
    String kind();

    /// How people call them, in the plural: `Claims`.
    String title();

    /// All of them, read lazily where they are many; whoever calls closes the stream.
    Stream<SearchDocument> all();

    /// One of them; empty when it is not of this kind, or no longer there.
    ///
    /// @param about such as `claim/fast-setup`
    Optional<SearchDocument> find(String about);
}
