package io.takeroot.bench;

import io.takeroot.text.Entry;
import io.takeroot.text.Suggester;
import io.takeroot.text.TextIndex;
import io.takeroot.text.TextQuery;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
    private static final int ASKED = 150;
    private static final int WARM_UP = 100;
    private static final int MOST = 5;
    private static final double BAR = 50;
    private static final double NANOS = 1e6;

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
                                    times(asked, text -> index.search(TextQuery.of(text, MOST))))));
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

    /// Of a hundred, the 95th from the shortest, in milliseconds.
    ///
    /// @param wall by the clock
    /// @param processor of the asking thread alone
    private record Times(double wall, double processor, int count) {}

    private static Times times(List<String> asked, Consumer<String> ask) {
        asked.stream().limit(WARM_UP).forEach(ask);
        var thread = ManagementFactory.getThreadMXBean();
        var wall = new double[asked.size()];
        var processor = new double[asked.size()];
        for (int i = 0; i < wall.length; i++) {
            long began = System.nanoTime();
            long worked = thread.getCurrentThreadCpuTime();
            ask.accept(asked.get(i));
            processor[i] = (thread.getCurrentThreadCpuTime() - worked) / NANOS;
            wall[i] = (System.nanoTime() - began) / NANOS;
        }
        return new Times(high(wall), high(processor), wall.length);
    }

    private static double high(double[] times) {
        Arrays.sort(times);
        return times[(int) Math.ceil(times.length * 0.95) - 1];
    }

    private static String figure(String name, Times times) {
        return String.format(
                Locale.ROOT,
                "{\"figure\":\"%s\",\"value\":%.1f,\"unit\":\"ms\",\"n\":%d,\"processor\":%.1f,\"bar\":%.0f,\"held\":%b}",
                name,
                times.wall(),
                times.count(),
                times.processor(),
                BAR,
                times.wall() <= BAR);
    }
}
