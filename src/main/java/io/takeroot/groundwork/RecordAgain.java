package io.takeroot.groundwork;

import io.takeroot.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every minute whether the groundwork has changed, and each day has its rows.
@Configuration(proxyBeanMethods = false)
class RecordAgain {
    @Bean
    Job groundworkJob(GroundworkRecord groundwork) {
        return new Job(RecordSoon.JOB, Duration.ofMinutes(1), groundwork::refresh);
    }
}
