package io.takeroot.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.kernel.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnusualBenchTests {

    @TempDir private Path folder;

    @Test
    void unusualPointsAreWrittenByPlace() throws IOException {
        var values =
                IntStream.range(0, 40)
                        .mapToObj(i -> i == 30 ? "900" : Integer.toString(500 + i * 7 % 11))
                        .collect(Collectors.joining(" "));
        Files.write(folder.resolve("kpi_series.csv"), List.of("id,m,values", "calls,1," + values));

        new UnusualBench().run(folder, folder);

        assertThat(folder.resolve("preds.csv")).hasContent("id,index\ncalls,30\n");
        assertThat(folder.resolve("preds_as_it_came.csv")).hasContent("id,index\ncalls,30\n");
    }

    @Test
    void everyStreamIsAnsweredWhereItStood() throws IOException {
        Files.createDirectories(folder.resolve("nab/shop"));
        Files.write(
                folder.resolve("nab/shop/tills.csv"),
                List.of(
                        "timestamp,value",
                        "2026-03-01 00:00:00,5",
                        "2026-03-01 00:05:00.000000,6"));

        new NabBench().run(folder, folder.resolve("out"));

        assertThat(folder.resolve("out/shop/tills.csv"))
                .hasContent(
                        """
                        timestamp,anomaly_score
                        2026-03-01 00:00:00,0.0
                        2026-03-01 00:05:00.000000,0.0
                        """);
    }

    @Test
    void folderWithoutStreamsIsRefused() {
        assertThatThrownBy(() -> new NabBench().run(folder, folder))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("there is no folder");
    }
}
