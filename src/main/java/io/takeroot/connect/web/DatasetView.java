package io.takeroot.connect.web;

import io.takeroot.connect.Dataset;
import io.takeroot.connect.DatasetColumn;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.DateOrder;
import io.takeroot.connect.DeclaredType;
import io.takeroot.connect.JoinReport;
import io.takeroot.connect.NameQuestion;
import io.takeroot.connect.RowsQuery;
import io.takeroot.connect.Sync;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Preview;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// One dataset: its first rows, how its columns are read, what it joins, what was loaded.
public record DatasetView(
        String key,
        String url,
        String rows,
        String aside,
        List<SyncView.Fact> facts,
        List<Preview> preview,
        List<ColumnRow> columns,
        List<String> types,
        List<JoinRow> joins,
        List<NameQuestion> questions,
        List<SyncRow> syncs) {
    private static final int PREVIEW = 50;

    /// @param id unique on the page, for labels
    public record ColumnRow(
            String id,
            String name,
            String header,
            String type,
            String order,
            String decimal,
            String currency,
            String sameAs) {}

    public record JoinRow(String dataset, String url, String on, String unmatched) {}

    public record SyncRow(
            String file,
            String url,
            String at,
            String actor,
            String lines,
            String changes,
            String aside) {}

    static DatasetView of(Dataset dataset, Datasets datasets, Words words) {
        var formats = words.formats();
        var key = dataset.key();
        long count = datasets.count(key);
        long aside = datasets.rejectCount(key, "");
        var columns = datasets.columns(key);
        return new DatasetView(
                key.value(),
                "/datasets/" + key,
                formats.count(count, "row", "rows"),
                aside == 0 ? "" : formats.count(aside, "line set aside", "lines set aside"),
                facts(dataset, datasets, formats),
                count == 0
                        ? List.of()
                        : List.of(
                                words.preview(
                                        "First rows of " + dataset.title(),
                                        datasets.rows(RowsQuery.first(key, PREVIEW)))),
                columns.stream().map(column -> row(column, columns.indexOf(column))).toList(),
                Arrays.stream(DeclaredType.values()).map(DeclaredType::word).toList(),
                datasets.joins(key).stream().map(join -> row(join, formats)).toList(),
                datasets.nameQuestions(key),
                datasets.syncs(key).reversed().stream().map(sync -> row(sync, formats)).toList());
    }

    private static List<SyncView.Fact> facts(Dataset dataset, Datasets datasets, Formats formats) {
        return List.of(
                new SyncView.Fact("File", dataset.file().orElse("any")),
                new SyncView.Fact(
                        "Key",
                        dataset.keyColumns().isEmpty()
                                ? "each line of each file is a row"
                                : String.join(", ", dataset.keyColumns())),
                new SyncView.Fact("Time", dataset.time().orElse("none")),
                new SyncView.Fact(
                        "Through",
                        datasets.freshness(dataset.key())
                                .through()
                                .map(formats::date)
                                .orElse("unknown")),
                new SyncView.Fact(
                        "Dimensions",
                        dataset.dimensions().isEmpty()
                                ? "none"
                                : String.join(", ", dataset.dimensions())),
                new SyncView.Fact(
                        "Computed",
                        dataset.computed().isEmpty()
                                ? "none"
                                : String.join(", ", dataset.computed().keySet())));
    }

    private static ColumnRow row(DatasetColumn column, int position) {
        return new ColumnRow(
                "column-" + position,
                column.name(),
                column.header().filter(header -> !header.equals(column.name())).orElse(""),
                column.type().map(DeclaredType::word).orElse(""),
                column.order().map(DateOrder::name).orElse(""),
                column.decimal().map(sign -> sign == ',' ? "comma" : "point").orElse("point"),
                column.currency().orElse(""),
                column.sameAs().entrySet().stream()
                        .map(same -> same.getKey() + " = " + same.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private static JoinRow row(JoinReport report, Formats formats) {
        var join = report.join();
        var on =
                join.on().entrySet().stream()
                        .map(
                                pair ->
                                        pair.getKey().equals(pair.getValue())
                                                ? pair.getKey()
                                                : pair.getKey() + " = " + pair.getValue())
                        .collect(Collectors.joining(", "));
        var unmatched =
                report.unmatched() == 0
                        ? "every value is found"
                        : formats.count(report.unmatched(), "row", "rows")
                                + " find nothing: "
                                + String.join(", ", report.examples());
        return new JoinRow(join.dataset().value(), "/datasets/" + join.dataset(), on, unmatched);
    }

    private static SyncRow row(Sync sync, Formats formats) {
        var counts = sync.counts();
        return new SyncRow(
                sync.fileName(),
                SyncView.url(sync),
                formats.moment(sync.at()),
                sync.actor().name(),
                formats.count(counts.lines()),
                formats.count(counts.added())
                        + " new, "
                        + formats.count(counts.changed())
                        + " changed",
                formats.count(counts.aside()));
    }
}
