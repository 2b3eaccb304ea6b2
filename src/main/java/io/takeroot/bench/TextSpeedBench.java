package io.takeroot.bench;

import io.takeroot.text.Entry;
import io.takeroot.text.Suggester;
import io.takeroot.text.TextIndex;
import io.takeroot.text.TextQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Reads the folders of [SuggestBench] and makes one history of 100,000 requests of them, each of
/// its own wording; writes how long a suggestion and a search take over it into `speed.jsonl`.
final class TextSpeedBench implements CaseBench {
    private static final int REQUESTS = 100_000;
    private static final int ASKED = 500;
    private static final int WARM_UP = 100;
    private static final int MOST = 5;
    private static final double BAR = 50;

    @Override
    public String name() {
        return "text-speed";
    }

    @Override
    public String description() {
        return "Milliseconds of a suggestion and of a search over 100,000 requests made of SET/earlier.csv: speed.jsonl.";
    }

    @Override
    public void run(Path cases, Path out) throws IOException {
        var known = new ArrayList<QuotedTable.Row>();
        var asked = new ArrayList<String>();
        for (var set : CaseFolders.with(cases, "earlier.csv")) {
            known.addAll(QuotedTable.read(set.resolve("earlier.csv")));
            QuotedTable.read(set.resolve("new.csv")).stream()
                    .limit(ASKED)
                    .forEach(row -> asked.add(row.text("text")));
        }
        var suggester = new Suggester();
        try (var index = TextIndex.inMemory()) {
            for (int i = 0; i < REQUESTS; i++) {
                learn(i, known, suggester, index);
            }
            index.keep(Map.of());
            Files.write(
                    out.resolve("speed.jsonl"),
                    List.of(
                            figure(
                                    "suggest.p95_ms",
                                    times(asked, text -> suggester.suggest(text, MOST))),
                            figure(
                                    "search.p95_ms",
                                    times(
                                            asked,
                                            text -> index.search(TextQuery.of(text, MOST))))));
        }
    }

    /// A request in the words of one, followed by the beginning of another: like real ones, they
    /// share words and no two are the same.
    private static void learn(
            int number, List<QuotedTable.Row> known, Suggester suggester, TextIndex index) {
        var row = known.get(number % known.size());
        var other = known.get((int) (number * 7919L % known.size())).text("text");
        var text = row.text("text") + " " + other.substring(0, other.length() / 2) + " " + number;
        suggester.add("r" + number, text, row.text("answer") + number % 7);
        index.put(new Entry("r" + number, row.text("text"), text, Map.of(), Map.of(), number));
    }

    private static double[] times(List<String> asked, Consumer<String> ask) {
        asked.stream().limit(WARM_UP).forEach(ask);
        return asked.stream()
                .mapToDouble(
                        text -> {
                            long began = System.nanoTime();
                            ask.accept(text);
                            return (System.nanoTime() - began) / 1e6;
                        })
                .sorted()
                .toArray();
    }

    private static String figure(String name, double[] sorted) {
        double value = sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
        return String.format(
                Locale.ROOT,
                "{\"figure\":\"%s\",\"value\":%.1f,\"unit\":\"ms\",\"n\":%d,\"median\":%.1f,\"bar\":%.0f,\"held\":%b}",
                name,
                value,
                sorted.length,
                Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(0),
                BAR,
                value <= BAR);
    }
}
