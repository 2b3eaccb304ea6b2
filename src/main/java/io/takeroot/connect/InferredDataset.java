package io.takeroot.connect;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import io.takeroot.kernel.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// The definition that a file suggests when nobody has written one.
final class InferredDataset {
    /// More values than this make a list, not a dimension.
    private static final int MOST_VALUES = 100;

    private InferredDataset() {}

    static Dataset empty(Slug key) {
        return new Dataset(
                key,
                key.value(),
                Optional.empty(),
                FileUse.ADD,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty());
    }

    static Dataset of(Slug key, String fileName, CsvFile file) {
        var situation =
                new ColumnPlan.Situation(empty(key), List.of(), 0, java.time.ZoneOffset.UTC, "USD");
        var plan = ColumnPlan.of(file, situation);
        var columns = new ArrayList<DatasetColumn>();
        for (var planned : plan.columns()) {
            var header = file.header().get(planned.cell());
            columns.add(DatasetColumn.of(planned.name(), header, planned.type()));
        }
        var keyColumns =
                plan.columns().stream()
                        .filter(planned -> file.columns().get(planned.cell()).suggestedKey())
                        .map(ColumnPlan.Planned::name)
                        .toList();
        return new Dataset(
                key,
                title(key),
                Optional.of(fileName),
                FileUse.ADD,
                keyColumns,
                time(plan, file),
                Optional.empty(),
                columns,
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty());
    }

    /// The dataset with the columns that split its rows into few groups as dimensions.
    static Dataset withDimensions(Dataset dataset, DSLContext sql) {
        var texts =
                dataset.columns().stream()
                        .filter(
                                column ->
                                        column.type()
                                                .filter(
                                                        type ->
                                                                type == DeclaredType.TEXT
                                                                        || type
                                                                                == DeclaredType
                                                                                        .BOOLEAN)
                                                .isPresent())
                        .map(DatasetColumn::name)
                        .toList();
        if (texts.isEmpty()) {
            return dataset;
        }
        var rows = FactsStore.rows(dataset.key());
        var counts =
                sql.select(texts.stream().map(text -> countDistinct(field(name(text)))).toList())
                        .from(rows)
                        .fetchSingle();
        long total = sql.fetchCount(rows);
        var dimensions = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            int values = counts.get(i, Integer.class);
            if (values > 0 && values <= MOST_VALUES && values * 2L <= total) {
                dimensions.add(texts.get(i));
            }
        }
        return new Dataset(
                dataset.key(),
                dataset.title(),
                dataset.file(),
                dataset.files(),
                dataset.keyColumns(),
                dataset.time(),
                dataset.encoding(),
                dataset.columns(),
                dataset.joins(),
                dataset.computed(),
                dimensions,
                dataset.basis());
    }

    /// The date that most rows have.
    private static Optional<String> time(ColumnPlan plan, CsvFile file) {
        return plan.columns().stream()
                .filter(planned -> DeclaredType.of(planned.type()).kind().isTime())
                .max(
                        Comparator.comparingLong(
                                        (ColumnPlan.Planned planned) ->
                                                file.columns().get(planned.cell()).filled())
                                .thenComparing(
                                        Comparator.comparingInt(ColumnPlan.Planned::cell)
                                                .reversed()))
                .map(ColumnPlan.Planned::name);
    }

    private static String title(Slug key) {
        var words = key.value().replace('_', ' ').replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
