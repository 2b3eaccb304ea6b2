package io.takeroot.initiatives;

import io.takeroot.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Works verdicts out anew after each sync; a round in which nothing changed costs one look.
@Configuration(proxyBeanMethods = false)
class VerdictRounds {
    @Bean
    Job verdictsJob(Verdicts verdicts) {
        return new Job("verdicts", Duration.ofMinutes(1), verdicts::renew);
    }
}
