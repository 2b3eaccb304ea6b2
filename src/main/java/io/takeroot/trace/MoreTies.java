package io.takeroot.trace;

import java.util.List;

/// Ties of one kind that follow from a module's own tables and are kept nowhere else; contributed
/// as a bean.
public interface MoreTies {
    /// The kind of all of them.
    Tie tie();

    /// Those of a thing towards others, the latest first.
    List<Trace> from(String about);

    /// Those of others towards a thing, the latest first.
    List<Trace> to(String about);
}
