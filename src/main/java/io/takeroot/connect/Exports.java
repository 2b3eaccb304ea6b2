package io.takeroot.connect;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import io.takeroot.kernel.Slug;
import java.io.Writer;
import java.util.List;
import org.jooq.Field;

/// Writes what is loaded as CSV, as its files would have it after all is read.
final class Exports {
    private final DuckDbEngine engine;

    Exports(DuckDbEngine engine) {
        this.engine = engine;
    }

    void rows(Slug dataset, List<StoredColumn> columns, Writer out) {
        var fields =
                columns.stream()
                        .<Field<?>>map(column -> field(name(column.name()), column.type().sql()))
                        .toList();
        var query =
                select(fields).from(FactsStore.rows(dataset)).orderBy(Staging.SYNC, Staging.LINE);
        var csv = new CsvWriting(out);
        csv.row(columns.stream().map(StoredColumn::header).toList());
        if (!columns.isEmpty()) {
            engine.reading(
                    sql -> {
                        try (var rows = sql.fetchLazy(query)) {
                            rows.forEach(row -> csv.row(row.intoList()));
                        }
                        return true;
                    });
        }
    }
}
