package io.takeroot.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs the contributed jobs while the pages are up; commands on the command line run none.
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "takeroot.jobs", matchIfMissing = true)
final class Schedule implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LAST_RUNS_MAY_TAKE = Duration.ofSeconds(20);
    private static final int AT_ONCE = 3;

    /// A node that was killed is missed after a minute, and its jobs go on elsewhere or here.
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);
    private static final int SIGNS_MISSED = 4;

    private final Scheduler scheduler;
    private final Jobs doorway;
    private boolean running;

    Schedule(DataSource source, List<Job> jobs, Jobs doorway, Clock clock) {
        this.doorway = doorway;
        scheduler =
                Scheduler.create(source)
                        .startTasks(jobs.stream().map(Schedule::task).toList())
                        .threads(AT_ONCE)
                        .pollingInterval(LOOK_EVERY)
                        .heartbeatInterval(SIGN_OF_LIFE)
                        .missedHeartbeatsLimit(SIGNS_MISSED)
                        .shutdownMaxWait(LAST_RUNS_MAY_TAKE)
                        .clock(clock::instant)
                        .build();
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
        doorway.areRun(true);
    }

    @Override
    public void stop() {
        doorway.areRun(false);
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.interval()))
                .execute((instance, context) -> run(job));
    }

    /// The border at which a job's failure ends: told to the operator, kept by the schedule.
    private static void run(Job job) {
        try {
            job.work().run();
        } catch (RuntimeException e) {
            LOG.error("The job {} failed; it runs again at its time.", job.name(), e);
        }
    }
}
