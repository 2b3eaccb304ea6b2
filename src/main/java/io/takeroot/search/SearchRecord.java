package io.takeroot.search;

import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Actor;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps the dataset `search_misses` true to what was searched.
@Component
public class SearchRecord {
    /// Only the last days still change; the rows are keyed, so reading them again is harmless.
    private static final int DAYS = 35;

    private final SearchStore store;
    private final Definitions definitions;
    private final Datasets datasets;
    private final Workspace workspace;
    private List<Asked> written = List.of();

    SearchRecord(
            SearchStore store, Definitions definitions, Datasets datasets, Workspace workspace) {
        this.store = store;
        this.definitions = definitions;
        this.datasets = datasets;
        this.workspace = workspace;
    }

    /// Writes the rows of the last days anew where something was searched since.
    ///
    /// @return whether anything was written
    public synchronized boolean refresh() {
        var rows = store.asked(workspace.today().minusDays(DAYS));
        if (rows.isEmpty() || rows.equals(written)) {
            return false;
        }
        var lacking =
                SearchDataset.definitions().stream()
                        .filter(it -> definitions.find(it.kind(), it.key()).isEmpty())
                        .toList();
        if (!lacking.isEmpty()) {
            definitions.apply(lacking, Actor.TAKEROOT);
        }
        var bytes = csv(rows).getBytes(StandardCharsets.UTF_8);
        datasets.importFile(
                new ImportOrder(
                        "searches " + workspace.today() + ".csv",
                        () -> new ByteArrayInputStream(bytes),
                        Optional.of(SearchDataset.KEY)),
                Actor.TAKEROOT);
        written = rows;
        return true;
    }

    private static String csv(List<Asked> rows) {
        var text = new StringBuilder("day,words,searches,misses\r\n");
        for (var row : rows) {
            text.append(row.day())
                    .append(",\"")
                    .append(row.words().replace("\"", "\"\""))
                    .append("\",")
                    .append(row.searches())
                    .append(',')
                    .append(row.misses())
                    .append("\r\n");
        }
        return text.toString();
    }
}
