package io.takeroot.deals;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.with;

import io.takeroot.connect.Datasets;
import io.takeroot.connect.Engine;
import io.takeroot.connect.Relation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads deals from the rows of their dataset.
@Component
class DealStore {
    private final Datasets datasets;
    private final Engine engine;

    DealStore(Datasets datasets, Engine engine) {
        this.datasets = datasets;
        this.engine = engine;
    }

    /// By identity; empty before the first load.
    List<Deal> all(DealColumns columns) {
        if (datasets.find(columns.dataset()).isEmpty() || datasets.count(columns.dataset()) == 0) {
            return List.of();
        }
        var relation = datasets.relation(columns.dataset(), columns.all());
        var id = text(relation, Optional.of(columns.id()), "id");
        var query =
                with(relation.table())
                        .select(fields(id, columns, relation))
                        .from(relation.table())
                        .orderBy(id, relation.row());
        var deals = new ArrayList<Deal>();
        var seen = new HashSet<String>();
        for (var row : engine.fetch(query)) {
            var name = row.get(id);
            if (name != null && !name.isBlank() && seen.add(name)) {
                deals.add(deal(name, columns, row));
            }
        }
        return List.copyOf(deals);
    }

    private static List<Field<?>> fields(Field<String> id, DealColumns columns, Relation relation) {
        return List.of(
                id,
                text(relation, Optional.of(columns.outcome()), "outcome"),
                day(relation, columns.opened(), "opened"),
                day(relation, columns.closed(), "closed"),
                text(relation, columns.product(), "product"),
                text(relation, columns.segment(), "segment"),
                text(relation, columns.stage(), "stage"),
                text(relation, columns.seller(), "seller"),
                text(relation, columns.account(), "account"),
                text(relation, columns.competitor(), "competitor"),
                number(relation, columns.amount(), "amount"),
                number(relation, columns.size(), "size"));
    }

    private static Field<String> text(Relation relation, Optional<String> column, String name) {
        return column.map(it -> relation.column(it).cast(SQLDataType.VARCHAR))
                .orElseGet(() -> inline(null, SQLDataType.VARCHAR))
                .as(name);
    }

    private static Field<LocalDate> day(Relation relation, Optional<String> column, String name) {
        return column.map(it -> relation.column(it).cast(SQLDataType.LOCALDATE))
                .orElseGet(() -> inline(null, SQLDataType.LOCALDATE))
                .as(name);
    }

    private static Field<BigDecimal> number(
            Relation relation, Optional<String> column, String name) {
        return column.map(it -> relation.column(it).cast(SQLDataType.DECIMAL(30, 6)))
                .orElseGet(() -> inline(null, SQLDataType.DECIMAL(30, 6)))
                .as(name);
    }

    private static Deal deal(String id, DealColumns columns, Record row) {
        var outcome = said(row, "outcome");
        return new Deal(
                id,
                columns.outcomeOf(outcome == null ? "" : outcome),
                row.get("opened", LocalDate.class),
                row.get("closed", LocalDate.class),
                said(row, "product"),
                said(row, "segment"),
                said(row, "stage"),
                said(row, "seller"),
                said(row, "account"),
                said(row, "competitor"),
                plain(row.get("amount", BigDecimal.class)),
                plain(row.get("size", BigDecimal.class)));
    }

    private static @Nullable String said(Record row, String name) {
        var text = row.get(name, String.class);
        return text == null || text.isBlank() ? null : text;
    }

    /// Without the zeros that the query's type adds.
    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        var bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
