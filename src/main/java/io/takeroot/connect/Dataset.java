package io.takeroot.connect;

import io.takeroot.kernel.Slug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Typed rows under a key: what its files are, how their columns are read, what is joined and
/// computed.
///
/// @param file the name of the file that is loaded into it
/// @param files what a further file does to the rows that are there
/// @param keyColumns the columns that tell rows apart; without them each line of each file is a
///     row
/// @param time the column that dates a row, unless a metric names another
/// @param encoding how the files' bytes stand for characters; found out when left out
/// @param columns those of which something is said; files may have more
/// @param computed columns worked out from others, by name
/// @param dimensions the columns by which its metrics are split; those of a joined dataset are
///     `dataset.column`
/// @param basis the column that says how a row's figures are known: measured, allocated or
///     inferred; without one all are measured
public record Dataset(
        Slug key,
        String title,
        Optional<String> file,
        FileUse files,
        List<String> keyColumns,
        Optional<String> time,
        Optional<String> encoding,
        List<DatasetColumn> columns,
        List<DatasetJoin> joins,
        Map<String, Expression> computed,
        List<String> dimensions,
        Optional<String> basis) {
    public Dataset {
        keyColumns = List.copyOf(keyColumns);
        columns = List.copyOf(columns);
        joins = List.copyOf(joins);
        computed = Collections.unmodifiableMap(new LinkedHashMap<>(computed));
        dimensions = List.copyOf(dimensions);
    }

    /// What is said about a column; nothing for those that the definition does not name.
    public DatasetColumn column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseGet(() -> DatasetColumn.named(name));
    }

    /// The same dataset with what is said about one column set anew.
    Dataset withColumn(DatasetColumn changed) {
        var others = new ArrayList<>(columns);
        int at = columns.indexOf(column(changed.name()));
        if (at < 0) {
            others.add(changed);
        } else {
            others.set(at, changed);
        }
        return new Dataset(
                key,
                title,
                file,
                files,
                keyColumns,
                time,
                encoding,
                others,
                joins,
                computed,
                dimensions,
                basis);
    }
}
