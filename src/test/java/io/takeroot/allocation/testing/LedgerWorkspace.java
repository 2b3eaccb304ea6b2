package io.takeroot.allocation.testing;

import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Slug;
import io.takeroot.testing.QuietTakeroot;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The application without its pages, over a folder of its own; no jobs run, so that everything
/// that follows a load has happened when the load is done.
public final class LedgerWorkspace implements AutoCloseable {
    private final QuietTakeroot application;

    private LedgerWorkspace(QuietTakeroot application) {
        this.application = application;
    }

    public static LedgerWorkspace open(Path folder) {
        return new LedgerWorkspace(QuietTakeroot.over(folder));
    }

    public <T> T bean(Class<T> type) {
        return application.bean(type);
    }

    /// Applies definitions written as YAML.
    public void apply(String yaml) {
        application.apply(yaml);
    }

    /// Loads lines of CSV into a dataset.
    public void load(String dataset, String csv) {
        var bytes = csv.getBytes(StandardCharsets.UTF_8);
        application.load(
                new ImportOrder(
                        dataset + ".csv",
                        () -> new ByteArrayInputStream(bytes),
                        Optional.of(Slug.of(dataset))));
    }

    /// The rows of a dataset, each by its columns. For values without commas and quotes, unless
    /// they are last.
    public List<Map<String, String>> rows(String dataset) {
        var out = new StringWriter();
        bean(Datasets.class).export(Slug.of(dataset), out);
        var lines = out.toString().lines().toList();
        var header = lines.getFirst().split(",", -1);
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /// What the rows of each booking add up to.
    public Map<String, BigDecimal> sums(String dataset) {
        var sums = new TreeMap<String, BigDecimal>();
        rows(dataset)
                .forEach(
                        row ->
                                sums.merge(
                                        row.getOrDefault("booking", ""),
                                        new BigDecimal(row.getOrDefault("amount", "0")),
                                        BigDecimal::add));
        return sums;
    }

    @Override
    public void close() {
        application.close();
    }
}
