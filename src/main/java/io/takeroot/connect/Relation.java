package io.takeroot.connect;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.CommonTableExpression;
import org.jooq.Field;

/// A dataset ready to be measured: joined, computed and typed, with the columns that were asked
/// for.
///
/// Use it as `with(relation.table()).select(...).from(relation.table())`.
///
/// @param table one row per row of the dataset, named `KEY_rows`
/// @param columns by name; joined ones are `dataset.column`
/// @param time the day of a row, when the dataset has a time column
/// @param row the identity of a row, for lineage
public record Relation(
        CommonTableExpression<?> table,
        Map<String, Field<?>> columns,
        Optional<Field<LocalDate>> time,
        Field<String> row) {
    public Relation {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /// The field of a column that was asked for.
    public Field<?> column(String name) {
        var field = columns.get(name);
        if (field == null) {
            throw new IllegalArgumentException(
                    "column " + name + " was not asked for: " + columns.keySet());
        }
        return field;
    }
}
