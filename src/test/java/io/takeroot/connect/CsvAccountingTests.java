package io.takeroot.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.takeroot.kernel.Failure;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvAccountingTests {

    private static final List<String> PIECES =
            List.of(
                    ",",
                    ",",
                    ",",
                    ";",
                    "\t",
                    "|",
                    "\n",
                    "\n",
                    "\n",
                    "\r\n",
                    "\r",
                    "\"",
                    "\"\"",
                    "'",
                    "\\\"",
                    " ",
                    "a",
                    "Total",
                    "12",
                    "1.5",
                    "1,234.5",
                    "€ 5",
                    "2024-05-01",
                    "1/2/2024",
                    "13/2/2024",
                    "12:30",
                    "n/a",
                    "deal",
                    "ü",
                    "\u0000",
                    "\uFEFF",
                    "sep=;",
                    "5%",
                    "true",
                    "007",
                    "2.8E+18",
                    "\"a,b\"",
                    "\"a\nb\"",
                    "Men's",
                    "日本");

    @Test
    void everyRecordOfAnyTextIsAccountedFor() {
        var random = new Random(20_240_501);
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(120); piece >= 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            Charset charset =
                    switch (random.nextInt(5)) {
                        case 0 -> StandardCharsets.UTF_16LE;
                        case 1 -> StandardCharsets.ISO_8859_1;
                        default -> StandardCharsets.UTF_8;
                    };
            check(text.toString().getBytes(charset));
        }
    }

    @Test
    void anyBytesAreReadOrRefused() {
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            check(bytes);
        }
    }

    /// Whatever comes in, each record is handed over exactly once, twice in the same way, as wide
    /// as the header.
    private static void check(byte[] bytes) {
        Throwable thrown =
                catchThrowable(
                        () -> {
                            ReadFile read = ReadFile.of(bytes, CsvHints.none());
                            CsvReport.Counts counts = read.report().counts();
                            assertThat(read.rows()).hasSize((int) counts.kept());
                            assertThat(read.asides()).hasSize((int) counts.aside());
                            assertThat(counts.read())
                                    .isEqualTo(
                                            counts.kept()
                                                    + counts.aside()
                                                    + counts.preamble()
                                                    + counts.blank());
                            assertThat(read.rows())
                                    .allMatch(row -> row.size() == read.file().header().size());
                            assertThat(read.file().header()).doesNotHaveDuplicates();
                            read.rows().forEach(row -> parse(read.file(), row));
                        });
        if (thrown != null && !(thrown instanceof Failure)) {
            throw new AssertionError(new String(bytes, StandardCharsets.ISO_8859_1), thrown);
        }
    }

    private static void parse(CsvFile file, List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            assertThat(file.columns().get(i).type().parse(row.get(i))).isNotNull();
        }
    }
}
