package io.takeroot.connect;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.util.List;
import java.util.Optional;

/// Which rows of a dataset are wanted, a page at a time.
///
/// @param where conditions that all hold
/// @param slice values that columns have; [#NONE] stands for none
/// @param time the column that decides the day of a row; the dataset's own when left out
/// @param span only rows of these days
public record RowsQuery(
        Slug dataset,
        List<Expression> where,
        Slice slice,
        Optional<String> time,
        Optional<Period> span,
        long offset,
        int limit) {
    /// The value of a column in rows that have none.
    public static final String NONE = "(none)";

    public RowsQuery {
        where = List.copyOf(where);
        if (offset < 0 || limit < 1 || limit > 10_000) {
            throw new IllegalArgumentException(
                    "a page begins at 0 or later and has 1 to 10,000 rows, not "
                            + offset
                            + ", "
                            + limit);
        }
    }

    /// The first rows, whatever they are.
    public static RowsQuery first(Slug dataset, int limit) {
        return new RowsQuery(
                dataset, List.of(), Slice.ALL, Optional.empty(), Optional.empty(), 0, limit);
    }
}
