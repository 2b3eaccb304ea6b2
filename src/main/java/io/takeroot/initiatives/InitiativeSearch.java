package io.takeroot.initiatives;

import io.takeroot.search.Searchable;
import io.takeroot.search.SearchableDefinitions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Initiatives and objectives can be found by all that they say.
@Configuration(proxyBeanMethods = false)
class InitiativeSearch {
    @Bean
    Searchable initiativeSearchable(SearchableDefinitions things) {
        return things.of("initiative", "Initiatives", key -> "/initiatives/" + key);
    }

    @Bean
    Searchable objectiveSearchable(SearchableDefinitions things) {
        return things.of("objective", "Objectives", key -> "/objectives");
    }
}
