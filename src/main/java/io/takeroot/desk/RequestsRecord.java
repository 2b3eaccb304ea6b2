package io.takeroot.desk;

import io.takeroot.connect.CsvContents;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.groundwork.Product;
import io.takeroot.groundwork.Products;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Keeps the dataset `requests` true to the desk: what changed since is written again.
@Component
public class RequestsRecord {
    static final String JOB = "requests-record";

    private static final Logger LOG = LoggerFactory.getLogger(RequestsRecord.class);

    private final ReportStore figures;
    private final Definitions definitions;
    private final Datasets datasets;
    private final Products products;
    private final Workspace workspace;
    private final ReentrantLock recording = new ReentrantLock();
    private Optional<Seen> seen = Optional.empty();

    RequestsRecord(
            ReportStore figures,
            Definitions definitions,
            Datasets datasets,
            Products products,
            Workspace workspace) {
        this.figures = figures;
        this.definitions = definitions;
        this.datasets = datasets;
        this.products = products;
        this.workspace = workspace;
    }

    /// What the dataset holds.
    ///
    /// @param happening the last of which it knows
    /// @param versions of the requests by number, as they were written
    private record Seen(long happening, Map<Long, Long> versions) {}

    /// Writes the rows of requests that changed since; nothing is written twice.
    ///
    /// @return whether anything was written
    public boolean refresh() {
        recording.lock();
        try {
            long last = figures.lastHappening();
            if (last == 0 || seen.filter(it -> it.happening() == last).isPresent() || !isFree()) {
                return false;
            }
            define();
            var known = seen.orElseGet(() -> new Seen(0, stored()));
            boolean written = load(known, last);
            seen = Optional.of(new Seen(last, known.versions()));
            return written;
        } finally {
            recording.unlock();
        }
    }

    private boolean isFree() {
        var there = definitions.find("dataset", RequestsDataset.KEY);
        boolean taken = there.filter(it -> !RequestsDataset.isOurs(it)).isPresent();
        if (taken) {
            LOG.warn(
                    "The dataset {} is not the desk's own: rename it to have requests as metrics.",
                    RequestsDataset.KEY);
        }
        return !taken;
    }

    /// Metrics that people changed stay as they are.
    private void define() {
        var wanted = new ArrayList<Definition>();
        var needed = RequestsDataset.definition();
        if (definitions
                .find("dataset", RequestsDataset.KEY)
                .map(Definitions::write)
                .filter(Definitions.write(needed)::equals)
                .isEmpty()) {
            wanted.add(needed);
        }
        RequestsDataset.metrics().stream()
                .filter(metric -> definitions.find(metric.kind(), metric.key()).isEmpty())
                .forEach(wanted::add);
        if (!wanted.isEmpty()) {
            definitions.apply(wanted, Actor.TAKEROOT);
        }
    }

    private boolean load(Seen known, long last) {
        var changed =
                figures.changedSince(known.happening())
                        .filter(
                                it ->
                                        known.versions().getOrDefault(it.number(), -1L)
                                                != it.version())
                        .toList();
        if (changed.isEmpty()) {
            return false;
        }
        var bytes = csv(changed).getBytes(StandardCharsets.UTF_8);
        datasets.importFile(
                new ImportOrder(
                        "requests " + last + ".csv",
                        () -> new ByteArrayInputStream(bytes),
                        Optional.of(RequestsDataset.KEY)),
                Actor.TAKEROOT);
        changed.forEach(it -> known.versions().put(it.number(), (long) it.version()));
        return true;
    }

    private Map<Long, Long> stored() {
        var versions = new HashMap<Long, Long>();
        if (datasets.count(RequestsDataset.KEY) == 0) {
            return versions;
        }
        var text = new StringWriter();
        datasets.export(RequestsDataset.KEY, text);
        var table = CsvContents.of(text.toString().getBytes(StandardCharsets.UTF_8));
        int number = table.header().indexOf(RequestsDataset.NUMBER);
        int revision = table.header().indexOf(RequestsDataset.REVISION);
        table.rows()
                .forEach(
                        row ->
                                versions.put(
                                        Long.parseLong(row.cells().get(number)),
                                        Long.parseLong(row.cells().get(revision))));
        return versions;
    }

    private String csv(List<RequestFigures> rows) {
        var zone = workspace.settings().zone();
        var titles = new HashMap<String, String>();
        var text = new StringBuilder(line(RequestsDataset.COLUMNS));
        for (var row : rows) {
            var product = titles.computeIfAbsent(row.matter().product(), this::product);
            text.append(line(cells(row, product, zone)));
        }
        return text.toString();
    }

    /// As the company's data call it, so that a product's scorecard finds its own.
    private String product(String key) {
        return Slug.isSlug(key)
                ? products.find(Slug.of(key)).map(RequestsRecord::inData).orElse(key)
                : key;
    }

    private static String inData(Product product) {
        return product.slice().conditions().getOrDefault("product", product.title());
    }

    private static List<String> cells(RequestFigures row, String product, ZoneId zone) {
        var matter = row.matter();
        return List.of(
                Long.toString(row.number()),
                LocalDate.ofInstant(row.openedAt(), zone).toString(),
                matter.team(),
                matter.product(),
                product,
                matter.competitor(),
                row.channel().word(),
                row.ending().isPresent() ? "resolved" : "open",
                row.ending().map(Resolution.Kind::word).orElse(""),
                row.firstReplyMinutes().map(RequestsRecord::hours).orElse(""),
                row.ending()
                        .filter(it -> !row.deflected())
                        .map(it -> hours(row.minutes()))
                        .orElse(""),
                row.helped(),
                row.deflected() ? "yes" : "no",
                Integer.toString(row.version()));
    }

    private static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
