package io.takeroot.responses;

import io.takeroot.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Contributes the job that watches all indicators.
@Configuration(proxyBeanMethods = false)
class ResponseJobs {
    private static final Duration ROUND = Duration.ofMinutes(1);

    @Bean
    Job responsesJob(Watching watching) {
        return new Job("responses", ROUND, watching::run);
    }
}
