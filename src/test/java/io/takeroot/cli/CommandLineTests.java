package io.takeroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands as a stranger runs them: what they print, and how they end.
class CommandLineTests {
    private record Ended(int code, String out, String err) {}

    @TempDir Path folder;

    @Test
    void wrongUsageEndsWithTwo() {
        assertThat(run("serve").code()).isEqualTo(2);
        assertThat(run("grow").code()).isEqualTo(2);
        assertThat(run().code()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotThereIsTheInputsFault() {
        var ended = run("import", folder.resolve("none.csv").toString(), "--data", data());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("none.csv").contains("[NO_SUCH_FILE]");
        assertThat(Path.of(data())).doesNotExist();
    }

    @Test
    void filesThatHoldNoTableAreRefused() throws IOException {
        var empty = Files.writeString(folder.resolve("empty.csv"), "");
        var binary =
                Files.write(
                        folder.resolve("binary.csv"), new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2, 0});

        var ended = run("import", empty.toString(), binary.toString(), "--data", data());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .contains("empty.csv")
                .contains("binary.csv")
                .doesNotContain("Exception");
        assertThat(ended.err().lines()).hasSize(2).allMatch(line -> line.endsWith("]"));
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void goodFilesAreLoadedBesideABadOne() throws IOException {
        var good = Files.writeString(folder.resolve("good.csv"), "id,amount\n1,2\n2,3\n");
        var bad = Files.writeString(folder.resolve("bad.csv"), "");

        var ended = run("import", bad.toString(), good.toString(), "--data", data());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains("good.csv -> good")
                .contains("3 lines = 2 kept + 0 set aside + 1 preamble");
        assertThat(ended.err()).contains("bad.csv");
    }

    @Test
    void everyProblemOfTheDefinitionsIsNamedAndNothingIsStored() throws IOException {
        var definitions = Files.createDirectory(folder.resolve("definitions"));
        Files.writeString(
                definitions.resolve("wrong.yaml"),
                """
                kind: metric
                key: ring_a
                derived: ring_b * 2
                ---
                kind: metric
                key: ring_b
                derived: ring_a / 2
                ---
                kind: metric
                key: rate
                ratio: {of: nothing_here, over: ring_a}
                """);

        var ended = run("apply", definitions.toString(), "--data", data());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .contains("[CYCLIC_METRIC]")
                .contains("[UNKNOWN_METRIC]")
                .contains("wrong.yaml:");
        assertThat(run("export", folder.resolve("out").toString(), "--data", data()).out())
                .doesNotContain("metric");
    }

    @Test
    void aTargetWithoutADateIsRefused() throws IOException {
        var definitions = Files.createDirectory(folder.resolve("definitions"));
        Files.writeString(
                folder.resolve("sales.csv"), "id,day,amount\n1,2024-01-05,10\n2,2024-02-06,20\n");
        run("import", folder.resolve("sales.csv").toString(), "--data", data());
        Files.writeString(
                definitions.resolve("card.yaml"),
                """
                kind: metric
                key: sold
                dataset: sales
                measure: count
                ---
                kind: scorecard
                key: overall
                subject: all
                cadence: month
                sections:
                  - title: Revenue
                    indicators:
                      - {metric: sold, role: lagging, target: {value: 10}}
                """);

        var ended = run("apply", definitions.toString(), "--data", data());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("card.yaml:").contains("by");
    }

    @Test
    void aDatasetTakesOverTheFileThatCameBeforeIt() throws IOException {
        var file = folder.resolve("sales.csv");
        Files.writeString(file, "id,day,amount\n1,2024-01-05,10\n2,2024-02-06,20\n");
        run("import", file.toString(), "--data", data());
        var definitions = Files.createDirectory(folder.resolve("definitions"));
        Files.writeString(
                definitions.resolve("deals.yaml"),
                """
                kind: dataset
                key: deals
                file: sales.csv
                key_columns: [id]
                time: day
                ---
                kind: metric
                key: sold
                dataset: deals
                measure: sum
                of: amount
                """);

        assertThat(run("apply", definitions.toString(), "--data", data()).code()).isZero();

        assertThat(run("query", "--metric", "sold", "--data", data()).out()).contains("\t30\tn=2");
        run("export", folder.resolve("out").toString(), "--data", data());
        assertThat(Files.readString(folder.resolve("out/dataset.yaml")))
                .contains("key: deals")
                .doesNotContain("key: sales");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static Ended run(String... arguments) {
        var out = System.out;
        var err = System.err;
        var printed = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int code = Main.run(arguments);
            return new Ended(
                    code,
                    printed.toString(StandardCharsets.UTF_8),
                    complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
