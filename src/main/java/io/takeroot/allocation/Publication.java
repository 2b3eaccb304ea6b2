package io.takeroot.allocation;

import io.takeroot.kernel.Slug;
import java.time.Instant;
import java.util.List;

/// A run of an allocation that counts: its rows became the derived dataset.
///
/// @param number 1 for the first of the allocation
/// @param version of the rule: grows when the published definition is another one
/// @param by who published it, or the program itself after new data
/// @param cause why: published by hand, or what had changed
/// @param definition under which it ran, as YAML
/// @param notes what a reader must know of inferred figures
/// @param rowsSha256 of the rows it wrote
/// @param inputs in which state the data were that it read
public record Publication(
        Slug allocation,
        int number,
        int version,
        Instant at,
        String by,
        String cause,
        String definition,
        Totals totals,
        List<String> notes,
        String rowsSha256,
        String inputs) {
    static final String BY_HAND = "published";
    static final String NEW_DATA = "new data";
    static final String RESTORED = "its rows were not in place";

    public Publication {
        notes = List.copyOf(notes);
    }
}
