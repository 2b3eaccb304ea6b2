package io.takeroot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.bench.DeskTrial;
import io.takeroot.mail.Outbox;
import io.takeroot.store.testing.Postgres;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random operations of eight people at once, on both databases. As many as
/// `takeroot.operations` says; the figure that is promised is 100,000.
final class DeskHistoriesTests {
    private static final int USUAL = 400;

    @TempDir Path folder;

    @Test
    void everyRequestEndsWithAResolutionOnH2() throws InterruptedException {
        check(Map.of());
    }

    @Test
    void everyRequestEndsWithAResolutionOnPostgres() throws InterruptedException {
        check(Map.of("takeroot.database", Postgres.emptyDatabase()));
    }

    private void check(Map<String, Object> settings) throws InterruptedException {
        var all = new java.util.HashMap<>(settings);
        all.put("takeroot.jobs", "false");
        try (var takeroot = RunningTakeroot.over(folder, all)) {
            var trial = new DeskTrial(takeroot.bean(Requests.class), takeroot.bean(Outbox.class));

            var result = trial.run(Integer.getInteger("takeroot.operations", USUAL), 1);

            System.out.println(result);
            var findings = result.findings();
            assertThat(findings.endedOtherwise()).isZero();
            assertThat(findings.lost()).isZero();
            assertThat(findings.mailedTwice()).isZero();
            assertThat(findings.notMailed()).isZero();
            assertThat(result.done()).isGreaterThan(result.operations() / 2);
            assertThat(findings.resolutions()).isPositive();
        }
    }
}
