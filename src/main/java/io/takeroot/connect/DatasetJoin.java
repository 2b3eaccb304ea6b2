package io.takeroot.connect;

import io.takeroot.kernel.Slug;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Looks up, for each row, the one row of another dataset that has the same values.
///
/// @param on the columns of this dataset, each with the column of the other that it equals
public record DatasetJoin(Slug dataset, Map<String, String> on) {
    public DatasetJoin {
        on = Collections.unmodifiableMap(new LinkedHashMap<>(on));
    }
}
