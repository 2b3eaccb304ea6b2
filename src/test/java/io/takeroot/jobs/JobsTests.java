package io.takeroot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.store.OpenStore;
import io.takeroot.store.testing.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The schedule over real databases; waits for runs, never for time to pass.
final class JobsTests {
    private static final Duration RARELY = Duration.ofDays(1);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void jobRunsAtTheStartAndAgainWhenAskedFor(String database) throws Exception {
        var runs = new Semaphore(0);
        try (var open = database.equals("H2") ? Stores.h2(folder) : Stores.postgres()) {
            var schedule = schedule(open, new Job("count", RARELY, runs::release));
            schedule.start();
            assertRan(runs);

            askUntilItRuns(new Jobs(open.connections(), Clock.systemUTC()), runs);
            schedule.stop();
        }
    }

    @Test
    void jobThatFailsRunsAgain() throws Exception {
        var runs = new Semaphore(0);
        try (var open = Stores.h2(folder)) {
            var schedule =
                    schedule(
                            open,
                            new Job(
                                    "fails",
                                    Duration.ofMillis(1),
                                    () -> {
                                        runs.release();
                                        throw new IllegalStateException("on purpose");
                                    }));
            schedule.start();

            assertRan(runs);
            assertRan(runs);
            schedule.stop();
        }
    }

    @Test
    void askingForAJobThatNobodyScheduledDoesNothing() {
        try (var open = Stores.h2(folder)) {
            new Jobs(open.connections(), Clock.systemUTC()).soon("unknown");

            assertThat(open.store().sql().fetchValue("select count(*) from scheduled_tasks"))
                    .isEqualTo(0L);
        }
    }

    @Test
    void nameIsPlain() {
        assertThatThrownBy(() -> new Job("Not A Name", RARELY, () -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Schedule schedule(OpenStore open, Job job) {
        var jobs = new Jobs(open.connections(), Clock.systemUTC());
        return new Schedule(open.connections(), List.of(job), jobs, Clock.systemUTC());
    }

    /// A job is finished a moment after its work is; until then asking does nothing.
    private static void askUntilItRuns(Jobs jobs, Semaphore runs) throws InterruptedException {
        for (int i = 0; i < 30; i++) {
            jobs.soon("count");
            if (runs.tryAcquire(2, TimeUnit.SECONDS)) {
                return;
            }
        }
        throw new AssertionError("never ran");
    }

    private static void assertRan(Semaphore runs) throws InterruptedException {
        assertThat(runs.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
    }
}
