package io.takeroot.workspace;

import io.takeroot.kernel.Problem;
import java.util.List;

/// A kind of definition; each module contributes its own as beans.
public interface DefinitionKind {
    /// The word in the field `kind`.
    String name();

    /// Kinds are checked, applied and exported in this order, so that what others stand on comes
    /// first.
    int order();

    /// Reads the definition and adds whatever is wrong with it to the problems.
    ///
    /// @param known everything that will be there once the change is applied
    void check(Definition definition, Known known, List<Problem> problems);

    /// Whether a metric, a target or a judgement may depend on definitions of this kind. Changes of
    /// the others leave all that was read and judged as it is.
    default boolean bearsOnNumbers() {
        return true;
    }

    /// Definitions of other kinds that come with this one unless they are there already, such as
    /// the dataset that an allocation writes.
    default List<Definition> brings(Definition definition) {
        return List.of();
    }

    /// Called after a change was committed, with the definitions of this kind that are new or
    /// changed.
    default void applied(List<Definition> changed, io.takeroot.kernel.Actor actor) {}
}
