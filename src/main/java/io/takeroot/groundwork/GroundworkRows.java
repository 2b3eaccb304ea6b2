package io.takeroot.groundwork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rows that the dataset `groundwork` is to have, and what it takes to bring it there.
final class GroundworkRows {
    /// Older days are left as they are: what matters is where it stands and how it came there.
    private static final int LONGEST_DAYS = 731;

    private final LocalDate earliest;
    private final List<String> header;
    private final Map<String, Map<String, String>> wanted = new LinkedHashMap<>();

    /// @param dimensions by which the products are told apart
    GroundworkRows(Chronicle chronicle, LocalDate today, Set<String> dimensions) {
        this.earliest = today.minusDays(LONGEST_DAYS - 1);
        this.header = GroundworkDataset.header(dimensions);
        var first = chronicle.first().isBefore(earliest) ? earliest : chronicle.first();
        first.datesUntil(today.plusDays(1))
                .forEach(
                        day -> {
                            var ground = chronicle.on(day);
                            ground.products().forEach(it -> add(day, it, ground, dimensions));
                        });
    }

    private void add(LocalDate day, Foundation product, Ground ground, Set<String> dimensions) {
        for (var entry : ground.entries(product.id().key(), day)) {
            var row = GroundworkDataset.row(day, product, entry, dimensions);
            wanted.put(GroundworkDataset.key(row), row);
        }
    }

    /// The rows that are not as they should be: new, changed, or gone.
    ///
    /// @param stored the rows that are there
    List<Map<String, String>> beside(Collection<Map<String, String>> stored) {
        var lacking = new LinkedHashMap<>(wanted);
        var gone = new ArrayList<Map<String, String>>();
        for (var row : stored) {
            var key = GroundworkDataset.key(row);
            var due = wanted.get(key);
            if (due != null && cells(due).equals(cells(row))) {
                lacking.remove(key);
            } else if (due == null && isToGo(row)) {
                gone.add(GroundworkDataset.gone(row));
            }
        }
        gone.addAll(0, lacking.values());
        return gone;
    }

    private boolean isToGo(Map<String, String> row) {
        return !cells(row).equals(cells(GroundworkDataset.gone(row)))
                && !LocalDate.parse(row.getOrDefault("day", "")).isBefore(earliest);
    }

    private List<String> cells(Map<String, String> row) {
        return header.stream().map(column -> row.getOrDefault(column, "")).toList();
    }

    /// The rows as a file; each says under which state of the definitions it was written.
    String csv(List<Map<String, String>> rows, long revision) {
        var columns = new ArrayList<>(header);
        columns.add(GroundworkDataset.REVISION);
        var text = new StringBuilder(FoundationCsv.row(columns));
        for (var row : rows) {
            var cells = new ArrayList<>(cells(row));
            cells.add(Long.toString(revision));
            text.append(FoundationCsv.row(cells));
        }
        return text.toString();
    }
}
