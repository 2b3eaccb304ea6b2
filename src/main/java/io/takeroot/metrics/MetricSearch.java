package io.takeroot.metrics;

import io.takeroot.search.Searchable;
import io.takeroot.search.SearchableDefinitions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Metrics can be found by their names and what they mean.
@Configuration(proxyBeanMethods = false)
class MetricSearch {
    @Bean
    Searchable metricSearchable(SearchableDefinitions things) {
        return things.of("metric", "Metrics", key -> "/metrics/" + key);
    }
}
