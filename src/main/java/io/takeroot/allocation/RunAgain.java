package io.takeroot.allocation;

import io.takeroot.connect.DatasetLoaded;
import io.takeroot.jobs.Job;
import io.takeroot.jobs.Jobs;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// Runs published allocations again after new data: at once where no jobs run, as on the command
/// line, else soon and in any case every few minutes.
@Configuration(proxyBeanMethods = false)
class RunAgain {
    private static final String JOB = "allocations";
    private static final Duration ROUND = Duration.ofMinutes(5);

    @Bean
    Job allocationsJob(Allocations allocations) {
        return new Job(JOB, ROUND, allocations::refresh);
    }

    /// Without the pages there is nobody to wait for, and nobody who would run it later.
    @Bean
    AfterLoad allocationsAfterLoad(Jobs jobs, ObjectProvider<Allocations> allocations) {
        return new AfterLoad(jobs, allocations);
    }

    /// Hears of every load.
    record AfterLoad(Jobs jobs, ObjectProvider<Allocations> allocations) {
        @EventListener
        void loaded(DatasetLoaded event) {
            if (jobs.areRun()) {
                jobs.soon(JOB);
            } else {
                allocations.getObject().refresh();
            }
        }
    }
}
