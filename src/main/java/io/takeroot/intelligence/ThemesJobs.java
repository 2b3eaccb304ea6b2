package io.takeroot.intelligence;

import io.takeroot.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Contributes the job that groups what was added.
@Configuration(proxyBeanMethods = false)
class ThemesJobs {
    private static final Duration ROUND = Duration.ofMinutes(5);

    @Bean
    Job themesJob(ThemesRound round) {
        return new Job("themes", ROUND, round::run);
    }
}
