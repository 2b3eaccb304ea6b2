package io.takeroot.calibration;

import io.takeroot.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every few minutes whether there is something new to hold judgements against.
@Configuration(proxyBeanMethods = false)
class JudgeAgain {
    private static final Duration ROUND = Duration.ofMinutes(5);

    @Bean
    Job calibrationJob(Judgements judgements) {
        return new Job("calibration", ROUND, judgements::refresh);
    }
}
