package io.takeroot.bench;

import io.takeroot.text.Entry;
import io.takeroot.text.TextIndex;
import io.takeroot.text.TextQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Reads of every folder in it `docs.jsonl` (id, title, text) and `queries.csv` (id, text);
/// writes the hundred best texts for each query into `SET.csv` (query, doc, rank, score), found
/// as the page of the search finds them.
final class SearchBench implements CaseBench {
    private static final int MOST = 100;
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String description() {
        return "The best texts of SET/docs.jsonl for each of SET/queries.csv: SET.csv.";
    }

    @Override
    public void run(Path cases, Path out) throws IOException {
        for (var set : CaseFolders.with(cases, "docs.jsonl")) {
            try (var index = indexed(set.resolve("docs.jsonl"))) {
                var lines = new ArrayList<>(List.of("query,doc,rank,score"));
                for (var query : QuotedTable.read(set.resolve("queries.csv"))) {
                    write(query, index, lines);
                }
                Files.write(out.resolve(set.getFileName() + ".csv"), lines);
            }
        }
    }

    private static TextIndex indexed(Path file) throws IOException {
        var index = TextIndex.inMemory();
        for (var line : Files.readAllLines(file)) {
            var text = JSON.readTree(line);
            index.put(
                    new Entry(
                            text.path("id").asString(""),
                            text.path("title").asString(""),
                            text.path("text").asString(""),
                            Map.of(),
                            Map.of(),
                            0));
        }
        index.keep(Map.of());
        return index;
    }

    private static void write(QuotedTable.Row query, TextIndex index, List<String> lines) {
        int rank = 0;
        for (var hit : index.search(TextQuery.of(query.text("text"), MOST)).best()) {
            rank++;
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s,%s,%d,%.5f",
                            query.text("id"),
                            hit.id(),
                            rank,
                            hit.score()));
        }
    }
}
