package io.takeroot.desk;

import io.takeroot.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Contributes the jobs that keep the desk's own dataset and send its words to Slack.
@Configuration(proxyBeanMethods = false)
class DeskJobs {
    @Bean
    Job requestsRecordJob(RequestsRecord requests) {
        return new Job(RequestsRecord.JOB, Duration.ofMinutes(1), requests::refresh);
    }

    @Bean
    Job slackNoticesJob(SlackNotices notices) {
        return new Job("slack-notices", Duration.ofSeconds(15), notices::sendDue);
    }
}
