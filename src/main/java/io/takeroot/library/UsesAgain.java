package io.takeroot.library;

import io.takeroot.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every five minutes whether the library was used.
@Configuration(proxyBeanMethods = false)
class UsesAgain {
    @Bean
    Job libraryJob(UsesRecord uses) {
        return new Job("library", Duration.ofMinutes(5), uses::refresh);
    }
}
