package io.takeroot.desk;

import io.takeroot.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Contributes the job that keeps the desk's own dataset.
@Configuration(proxyBeanMethods = false)
class DeskJobs {
    @Bean
    Job requestsRecordJob(RequestsRecord requests) {
        return new Job(RequestsRecord.JOB, Duration.ofMinutes(1), requests::refresh);
    }
}
