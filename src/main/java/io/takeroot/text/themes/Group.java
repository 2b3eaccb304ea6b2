package io.takeroot.text.themes;

import java.util.List;
import java.util.OptionalLong;

/// Texts about the same thing.
///
/// @param theme which theme it was before; empty for one that opens
/// @param members places of the texts in the list that was grouped, ascending
public record Group(OptionalLong theme, List<Integer> members) {
    public Group {
        members = List.copyOf(members);
    }
}
