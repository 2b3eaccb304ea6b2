package io.takeroot.bench;

import io.takeroot.text.Suggester;
import io.takeroot.text.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads of every folder in it `earlier.csv` (id, text, answer) and `new.csv` (id, text); writes
/// the answers offered to each new request, at most five, as rows of new, rank, earlier, score:
/// `SET.csv` with the likeliest of all requests, `SET.offered.csv` with what people would see,
/// where nothing is offered that is not likely enough.
final class SuggestBench implements CaseBench {
    private static final int MOST = 5;
    private static final String HEADER = "new,rank,earlier,score";

    @Override
    public String name() {
        return "suggest";
    }

    @Override
    public String description() {
        return "Earlier answers for each request of SET/new.csv: SET.csv (always five), SET.offered.csv (as shown).";
    }

    @Override
    public void run(Path cases, Path out) throws IOException {
        for (var set : CaseFolders.with(cases, "earlier.csv")) {
            var suggester = new Suggester();
            for (var row : QuotedTable.read(set.resolve("earlier.csv"))) {
                suggester.add(row.text("id"), row.text("text"), row.text("answer"));
            }
            var all = new ArrayList<>(List.of(HEADER));
            var offered = new ArrayList<>(List.of(HEADER));
            for (var row : QuotedTable.read(set.resolve("new.csv"))) {
                write(row.text("id"), suggester.likeliest(row.text("text"), MOST), all);
                write(row.text("id"), suggester.suggest(row.text("text"), MOST), offered);
            }
            Files.write(out.resolve(set.getFileName() + ".csv"), all);
            Files.write(out.resolve(set.getFileName() + ".offered.csv"), offered);
        }
    }

    private static void write(String asked, List<Suggestion> suggestions, List<String> lines) {
        int rank = 0;
        for (var suggestion : suggestions) {
            rank++;
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s,%d,%s,%.5f",
                            asked,
                            rank,
                            suggestion.earlier(),
                            suggestion.probability()));
        }
    }
}
