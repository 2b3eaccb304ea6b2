package io.takeroot.inbox;

import io.takeroot.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Contributes the jobs that fetch mail and hand it on.
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {
    private static final Duration FETCH = Duration.ofMinutes(1);
    private static final Duration HAND_OVER = Duration.ofSeconds(20);

    @Bean
    Job inboxFetchJob(Fetching fetching) {
        return new Job(Fetching.JOB, FETCH, fetching::fetch);
    }

    @Bean
    Job inboxJob(HandOver handOver) {
        return new Job(HandOver.JOB, HAND_OVER, handOver::handOverDue);
    }
}
