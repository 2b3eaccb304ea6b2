package io.takeroot.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/// Measures how long a file of 100 MB takes from bytes to rows: `LoadBench FOLDER [MEGABYTES]`.
final class LoadBench {
    private static final long MEGABYTE = 1_000_000;
    private static final double BAR = 60;

    private LoadBench() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        long bytes =
                arguments.length > 1 ? Long.parseLong(arguments[1]) * MEGABYTE : 100 * MEGABYTE;
        var file = folder.resolve("deals.csv");
        long lines = write(file, bytes);
        try (var facts = Facts.in(folder.resolve("data"))) {
            long begin = System.nanoTime();
            var sync = facts.load(file);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (sync.counts().kept() != lines) {
                throw new IllegalStateException(sync.counts().line());
            }
            print("csv load", seconds, sync.counts().lines());
            begin = System.nanoTime();
            facts.datasets().rebuild(sync.dataset());
            print("rebuild", (System.nanoTime() - begin) / 1e9, sync.counts().lines());
        }
    }

    private static void print(String figure, double seconds, long lines) {
        System.out.printf(
                Locale.ROOT,
                "{\"figure\": \"%s\", \"value\": %.1f, \"unit\": \"s\", \"n\": %d, \"bar\": %.0f, \"held\": %b}%n",
                figure,
                seconds,
                lines,
                BAR,
                seconds <= BAR);
    }

    private static long write(Path file, long bytes) throws IOException {
        var random = new Random(7);
        var begin = LocalDate.of(2015, 1, 1);
        long lines = 0;
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("deal_id,agent,product,account,stage,engage_date,close_date,value\n");
            for (long written = 0; written < bytes; lines++) {
                var engaged = begin.plusDays(random.nextInt(3000));
                var closed = engaged.plusDays(random.nextInt(200));
                var line =
                        "D%08d,Agent %d,Product %d,\"Account, No %d\",%s,%d/%d/%d,%s,%d.%02d%n"
                                .formatted(
                                        lines,
                                        random.nextInt(400),
                                        random.nextInt(14),
                                        random.nextInt(9000),
                                        random.nextBoolean() ? "Won" : "Lost",
                                        engaged.getMonthValue(),
                                        engaged.getDayOfMonth(),
                                        engaged.getYear(),
                                        closed,
                                        random.nextInt(90000),
                                        random.nextInt(100));
                out.write(line);
                written += line.length();
            }
        }
        return lines;
    }
}
