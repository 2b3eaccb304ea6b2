package io.takeroot.workspace;

import java.time.Instant;
import java.util.List;

/// How saving a definition from a form went.
public sealed interface Saved {
    /// It is kept, together with whatever others had changed elsewhere in it meanwhile.
    ///
    /// @param withOthers who else changed it since it was seen; empty when nobody did
    record Done(Applied applied, List<String> withOthers) implements Saved {
        public Done {
            withOthers = List.copyOf(withOthers);
        }

        /// For the flash after saving: `Saved.`, or with whose changes it was joined.
        public String words() {
            return withOthers.isEmpty()
                    ? "Saved."
                    : "Saved, together with what "
                            + String.join(" and ", withOthers)
                            + " changed meanwhile.";
        }
    }

    /// Nothing is kept: somebody changed the same places. Showing both and saving once more with
    /// this version as what was seen replaces theirs, which stays in the history.
    ///
    /// @param version as it stands now; to be sent as seen when saving again
    /// @param by who changed it last
    record Conflict(String version, String by, Instant at, List<Difference> differences)
            implements Saved {
        public Conflict {
            differences = List.copyOf(differences);
        }
    }
}
