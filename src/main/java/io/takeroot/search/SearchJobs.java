package io.takeroot.search;

import io.takeroot.jobs.Job;
import io.takeroot.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// Makes the index before the first search needs it, and keeps the change log short
/// and the dataset fresh.
@Configuration(proxyBeanMethods = false)
class SearchJobs {
    private final Following following;
    private final Jobs jobs;

    SearchJobs(Following following, Jobs jobs) {
        this.following = following;
        this.jobs = jobs;
    }

    @Bean
    Job searchLogJob(SearchStore log, Clock clock) {
        return new Job("search-log", Duration.ofDays(1), () -> log.forget(clock.instant()));
    }

    @Bean
    Job searchMissesJob(SearchRecord record) {
        return new Job("search-misses", Duration.ofHours(1), record::refresh);
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (jobs.areRun()) {
            Thread.ofVirtual().name("search-index").start(following::catchUp);
        }
    }
}
