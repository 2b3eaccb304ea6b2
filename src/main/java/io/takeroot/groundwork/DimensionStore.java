package io.takeroot.groundwork;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.with;

import io.takeroot.connect.Datasets;
import io.takeroot.connect.Engine;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import java.util.List;
import java.util.Set;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/// Reads which values a dimension has.
@Component
final class DimensionStore {
    private static final int MOST = 200;

    private final Datasets datasets;
    private final Engine engine;

    DimensionStore(Datasets datasets, Engine engine) {
        this.datasets = datasets;
        this.engine = engine;
    }

    /// @param rows how many rows of the dataset have it
    record Value(String value, long rows) {}

    /// The values, those with the most rows first, a few hundred at most.
    ///
    /// @throws Failure when the dataset was never loaded or has no such column
    List<Value> values(Slug dataset, String dimension) {
        var relation = datasets.relation(dataset, Set.of(dimension));
        var value = relation.column(dimension).cast(SQLDataType.VARCHAR);
        var rows = count();
        return engine.fetch(
                        with(relation.table())
                                .select(value, rows)
                                .from(relation.table())
                                .where(value.isNotNull())
                                .groupBy(value)
                                .orderBy(rows.desc(), value)
                                .limit(MOST))
                .map(row -> new Value(row.value1(), row.value2()));
    }
}
