package io.takeroot.inbox;

import io.takeroot.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Contributes the jobs that fetch mail, hand it on, and erase what is old.
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {
    private static final Duration FETCH = Duration.ofMinutes(1);
    private static final Duration HAND_OVER = Duration.ofSeconds(20);
    private static final Duration RETENTION = Duration.ofHours(6);

    @Bean
    Job inboxFetchJob(Fetching fetching) {
        return new Job(Fetching.JOB, FETCH, fetching::fetch);
    }

    @Bean
    Job inboxRetentionJob(Retention retention) {
        return new Job(Retention.JOB, RETENTION, retention::eraseOld);
    }

    @Bean
    Job inboxJob(HandOver handOver) {
        return new Job(HandOver.JOB, HAND_OVER, handOver::handOverDue);
    }
}
