package io.takeroot.groundwork;

import io.takeroot.connect.CsvContents;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Actor;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Keeps the dataset `groundwork` true to the history of the foundations.
@Component
public class GroundworkRecord {
    private static final Logger LOG = LoggerFactory.getLogger(GroundworkRecord.class);

    private record Seen(LocalDate today, long revision) {}

    private final Definitions definitions;
    private final Workspace workspace;
    private final Datasets datasets;
    private final Chronicles chronicles;
    private final ReentrantLock recording = new ReentrantLock();
    private Optional<Seen> seen = Optional.empty();

    GroundworkRecord(
            Definitions definitions,
            Workspace workspace,
            Datasets datasets,
            Chronicles chronicles) {
        this.definitions = definitions;
        this.workspace = workspace;
        this.datasets = datasets;
        this.chronicles = chronicles;
    }

    /// Writes the rows anew where the day, a foundation or a product has changed since; the same
    /// rows are not written twice.
    ///
    /// @return whether anything was written
    public boolean refresh() {
        // What this writes is no news to it.
        if (recording.isHeldByCurrentThread()) {
            return false;
        }
        recording.lock();
        try {
            var now = new Seen(workspace.today(), definitions.revision());
            if (seen.filter(now::equals).isPresent()) {
                return false;
            }
            boolean written = write();
            seen = Optional.of(new Seen(now.today(), definitions.revision()));
            return written;
        } finally {
            recording.unlock();
        }
    }

    private boolean write() {
        var today = workspace.today();
        var products = chronicles.now().on(today).products();
        var there = definitions.find("dataset", GroundworkDataset.KEY);
        if (products.isEmpty() && there.isEmpty()) {
            return false;
        }
        if (there.filter(dataset -> !GroundworkDataset.isOurs(dataset)).isPresent()) {
            LOG.warn(
                    "The dataset {} is not the groundwork's own: rename it to have groundwork as a metric.",
                    GroundworkDataset.KEY);
            return false;
        }
        var dimensions = GroundworkDataset.dimensions(products);
        define(there, GroundworkDataset.definition(dimensions));
        return load(new GroundworkRows(chronicles.now(), today, dimensions));
    }

    /// The dataset with the columns that the products of now need; metrics that people changed
    /// stay as they are.
    private void define(Optional<Definition> there, Definition needed) {
        var wanted = new ArrayList<Definition>();
        if (there.map(Definitions::write).filter(Definitions.write(needed)::equals).isEmpty()) {
            wanted.add(needed);
        }
        GroundworkDataset.metrics().stream()
                .filter(metric -> definitions.find(metric.kind(), metric.key()).isEmpty())
                .forEach(wanted::add);
        if (!wanted.isEmpty()) {
            definitions.apply(wanted, Actor.TAKEROOT);
        }
    }

    private boolean load(GroundworkRows wanted) {
        var rows = wanted.beside(stored());
        if (rows.isEmpty()) {
            return false;
        }
        long revision = definitions.revision();
        var bytes = wanted.csv(rows, revision).getBytes(StandardCharsets.UTF_8);
        datasets.importFile(
                new ImportOrder(
                        "groundwork " + revision + ".csv",
                        () -> new ByteArrayInputStream(bytes),
                        Optional.of(GroundworkDataset.KEY)),
                Actor.TAKEROOT);
        return true;
    }

    private List<Map<String, String>> stored() {
        if (datasets.count(GroundworkDataset.KEY) == 0) {
            return List.of();
        }
        var text = new StringWriter();
        datasets.export(GroundworkDataset.KEY, text);
        var table = CsvContents.of(text.toString().getBytes(StandardCharsets.UTF_8));
        return table.rows().stream()
                .map(
                        row -> {
                            var byColumn = new LinkedHashMap<String, String>();
                            for (int i = 0; i < table.header().size(); i++) {
                                byColumn.put(table.header().get(i), row.cells().get(i));
                            }
                            return (Map<String, String>) byColumn;
                        })
                .toList();
    }

    /// What comes with the first product, so that a scorecard in the same files can use it.
    static List<Definition> brought(List<Foundation> products) {
        var all = new ArrayList<Definition>();
        all.add(GroundworkDataset.definition(GroundworkDataset.dimensions(products)));
        all.addAll(GroundworkDataset.metrics());
        return all;
    }
}
