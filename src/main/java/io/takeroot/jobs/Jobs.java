package io.takeroot.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The schedule, seen by whoever has work that should not wait for its time.
@Component
public final class Jobs {
    private final SchedulerClient schedule;
    private final Clock clock;
    private volatile boolean run;

    public Jobs(DataSource source, Clock clock) {
        this.schedule = SchedulerClient.Builder.create(source).build();
        this.clock = clock;
    }

    /// Whether this process runs jobs; commands on the command line do not.
    public boolean areRun() {
        return run;
    }

    void areRun(boolean now) {
        run = now;
    }

    /// Has the job run within seconds, once the transaction of the calling thread is committed.
    /// Nothing happens where no jobs run, and when the job is running already; its next run comes
    /// at its time.
    public void soon(String job) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            bringForward(job);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        bringForward(job);
                    }
                });
    }

    private void bringForward(String job) {
        try {
            schedule.reschedule(TaskInstanceId.of(job, RecurringTask.INSTANCE), clock.instant());
        } catch (TaskInstanceNotFoundException
                | TaskInstanceCurrentlyExecutingException
                | ExecutionException e) {
            // Not scheduled on any node yet, at work, or picked up between the look and the change:
            // all mend themselves.
        }
    }
}
