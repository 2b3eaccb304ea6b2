package io.takeroot.mail;

import io.takeroot.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Contributes the job that empties the outbox.
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    private static final Duration ROUND = Duration.ofSeconds(30);

    @Bean
    Job mailJob(Outbox outbox) {
        return new Job(Outbox.JOB, ROUND, outbox::deliverDue);
    }
}
