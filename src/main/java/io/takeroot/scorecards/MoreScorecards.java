package io.takeroot.scorecards;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import java.util.List;
import java.util.Set;

/// Scorecards that stand in definitions of another kind, such as one for each initiative.
///
/// They are judged, listed and shown like any other; each module contributes its own as a bean.
/// They are asked for once for each revision of the definitions.
public interface MoreScorecards {
    /// What all their keys begin with, such as `initiative-`. No other scorecard may be named so.
    String prefix();

    /// Each as a definition of kind `scorecard`: key with the prefix, `title`, `subject:
    /// initiative`, `sections`, and where they are not about everything the `slice`.
    List<Definition> scorecards();

    /// Keys of those that are not under way: kept to be looked at, but nobody is to respond.
    default Set<Slug> atRest() {
        return Set.of();
    }

    /// The definition that has to be stored when one of them was edited on a page.
    ///
    /// @param edited one of [#scorecards] with other targets, owners or order
    Definition holder(Definition edited);
}
