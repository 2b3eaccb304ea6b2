package io.takeroot.intelligence;

import io.takeroot.connect.CsvContents;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Node;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Brings a dataset of the hub's own to the rows that it is to have.
@Component
final class OwnDataset {
    private static final Logger LOG = LoggerFactory.getLogger(OwnDataset.class);

    /// Grows with every load: no two files are the same, so that a row can go back to what it
    /// was.
    private static final String LOAD = "load";

    private final Definitions definitions;
    private final Datasets datasets;

    OwnDataset(Definitions definitions, Datasets datasets) {
        this.definitions = definitions;
        this.datasets = datasets;
    }

    /// @param name of the dataset
    /// @param files the dataset and its metrics as definitions; its first column is its key
    /// @param columns in order, without the one that tells loads apart
    /// @param counted columns that are 0 where a row is gone
    record Shape(Slug name, String files, List<String> columns, List<String> counted) {}

    /// Loads what is not as it should be; what people changed of the metrics stays.
    void bring(Shape shape, Collection<Map<String, String>> wanted) {
        var there = definitions.find("dataset", shape.name());
        if (wanted.isEmpty() && there.isEmpty()) {
            return;
        }
        if (there.filter(it -> !isOurs(it)).isPresent()) {
            LOG.warn(
                    "The dataset {} is not the hub's own: rename it to have its metrics.",
                    shape.name());
            return;
        }
        var lacking =
                Definitions.parse(shape.files(), shape.name() + ".yaml").stream()
                        .filter(it -> definitions.find(it.kind(), it.key()).isEmpty())
                        .toList();
        if (!lacking.isEmpty()) {
            definitions.apply(lacking, Actor.TAKEROOT);
        }
        load(shape, wanted);
    }

    private void load(Shape shape, Collection<Map<String, String>> wanted) {
        var key = shape.columns().getFirst();
        var stored = stored(shape.name());
        var rows = new ArrayList<Map<String, String>>();
        for (var row : wanted) {
            var before = stored.rows().remove(row.getOrDefault(key, ""));
            if (before == null || !cells(shape, before).equals(cells(shape, row))) {
                rows.add(row);
            }
        }
        stored.rows().values().stream()
                .filter(row -> isCounted(shape, row))
                .map(row -> gone(shape, row))
                .forEach(rows::add);
        if (!rows.isEmpty()) {
            importRows(shape, rows, stored.load() + 1);
        }
    }

    private static boolean isCounted(Shape shape, Map<String, String> row) {
        return shape.counted().stream().anyMatch(it -> !row.getOrDefault(it, "0").equals("0"));
    }

    private static Map<String, String> gone(Shape shape, Map<String, String> row) {
        var gone = new LinkedHashMap<>(row);
        shape.counted().forEach(it -> gone.put(it, "0"));
        return gone;
    }

    private void importRows(Shape shape, List<Map<String, String>> rows, long load) {
        var columns = new ArrayList<>(shape.columns());
        columns.add(LOAD);
        var text = new StringBuilder(line(columns));
        for (var row : rows) {
            var cells = new ArrayList<>(cells(shape, row));
            cells.add(Long.toString(load));
            text.append(line(cells));
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        datasets.importFile(
                new ImportOrder(
                        shape.name() + " " + load + ".csv",
                        () -> new ByteArrayInputStream(bytes),
                        Optional.of(shape.name())),
                Actor.TAKEROOT);
    }

    /// @param rows by their key
    /// @param load the last one
    private record Stored(Map<String, Map<String, String>> rows, long load) {}

    private Stored stored(Slug name) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        if (datasets.count(name) == 0) {
            return new Stored(rows, 0);
        }
        var text = new StringWriter();
        datasets.export(name, text);
        var table = CsvContents.of(text.toString().getBytes(StandardCharsets.UTF_8));
        long load = 0;
        for (var record : table.rows()) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < table.header().size(); i++) {
                row.put(table.header().get(i), record.cells().get(i));
            }
            rows.put(record.cells().getFirst(), row);
            load = Math.max(load, Long.parseLong(row.getOrDefault(LOAD, "0")));
        }
        return new Stored(rows, load);
    }

    private static List<String> cells(Shape shape, Map<String, String> row) {
        return shape.columns().stream().map(it -> row.getOrDefault(it, "")).toList();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(it -> '"' + it.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static boolean isOurs(Definition dataset) {
        return dataset.body().fields().get("columns") instanceof Node.Mapping(var fields, _)
                && fields.containsKey(LOAD);
    }
}
