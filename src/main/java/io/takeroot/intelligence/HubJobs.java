package io.takeroot.intelligence;

import io.takeroot.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the hub does by itself.
@Configuration(proxyBeanMethods = false)
class HubJobs {
    @Bean
    Job weeklyInsightsJob(WeekMails mails) {
        return new Job("weekly-insights", Duration.ofMinutes(10), mails::tellAll);
    }

    @Bean
    Job insightDatasetsJob(HubDatasets datasets) {
        return new Job("insight-datasets", Duration.ofMinutes(5), datasets::refresh);
    }
}
