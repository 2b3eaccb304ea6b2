package io.takeroot.library;

import java.util.List;
import java.util.Map;

/// What a person wrote about an asset on a form.
///
/// @param values by the field of the definition; an empty list takes the field away, a field that
///     is left out keeps what it says
/// @param objections all of them; of other types than battlecards none
public record AssetWords(Map<String, List<String>> values, List<Objection> objections) {
    public AssetWords {
        values = Map.copyOf(values);
        objections = List.copyOf(objections);
    }
}
