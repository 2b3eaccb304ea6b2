package io.takeroot.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.Slug;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A load that is killed at any moment leaves nothing half-done behind.
///
/// `-Dtakeroot.load.kills=20` kills more often than every day.
class KilledLoadTests {
    private static final int KILLS = Integer.getInteger("takeroot.load.kills", 8);
    private static final Slug DEALS = Slug.of("sales_pipeline");
    private static final Path EXPORT = Facts.MAVEN.resolve("sales_pipeline.csv").toAbsolutePath();

    @TempDir Path folder;

    @Test
    void aLoadKilledTwentyTimesEndsAsIfNothingHadHappened() throws Exception {
        var whole = Duration.ofNanos(timeOfAWholeLoad());
        var random = new Random(20171231);
        var data = folder.resolve("killed");
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            var process = start(data);
            awaitReady(process);
            long moment = (long) (random.nextDouble() * whole.toMillis());
            boolean ended = process.waitFor(moment, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            killed += ended ? 0 : 1;
            long rows = rowsAfterACheck(data);
            if (rows > 0) {
                data = folder.resolve("killed" + i);
            }
        }

        assertThat(killed).as("loads that were under way when killed").isGreaterThan(KILLS / 2);
        try (var facts = Facts.in(data)) {
            facts.load(EXPORT);
            facts.load(EXPORT);
            assertThat(facts.datasets().count(DEALS)).isEqualTo(8800);
            assertThat(facts.values("sales_pipeline", "opportunity_id")).doesNotHaveDuplicates();
            assertThat(facts.datasets().syncs(DEALS))
                    .singleElement()
                    .extracting(sync -> sync.counts().line())
                    .isEqualTo("8,801 lines = 8,800 kept + 0 set aside + 1 preamble + 0 blank");
        }
        assertThat(landed(data)).hasSize(1);
    }

    private long timeOfAWholeLoad() throws Exception {
        var process = start(folder.resolve("whole"));
        awaitReady(process);
        long begin = System.nanoTime();
        process.waitFor();
        return System.nanoTime() - begin;
    }

    /// Either all rows are there or none, with their sync or without; each landed file is whole.
    private static long rowsAfterACheck(Path data) throws Exception {
        for (var file : landed(data)) {
            if (!file.startsWith(data.resolve("landing/arriving"))) {
                var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                assertThat(file.getFileName()).hasToString(HexFormat.of().formatHex(digest));
            }
        }
        try (var facts = Facts.in(data)) {
            long rows = facts.datasets().count(DEALS);
            assertThat(rows).isIn(0L, 8800L);
            assertThat(facts.datasets().syncs(DEALS)).hasSize(rows == 0 ? 0 : 1);
            assertThat(data.resolve("landing/arriving")).isEmptyDirectory();
            return rows;
        }
    }

    private static List<Path> landed(Path data) throws IOException {
        try (var files = Files.walk(data.resolve("landing"))) {
            return new ArrayList<>(files.filter(Files::isRegularFile).toList());
        }
    }

    private static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLoad.class.getName(),
                        data.toString(),
                        EXPORT.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void awaitReady(Process process) throws IOException {
        var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.equals("ready")) {
            line = lines.readLine();
        }
        assertThat(line).isEqualTo("ready");
    }
}
