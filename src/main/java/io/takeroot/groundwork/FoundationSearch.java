package io.takeroot.groundwork;

import io.takeroot.kernel.Slug;
import io.takeroot.search.Searchable;
import io.takeroot.search.SearchableDefinitions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Foundations can be found by all that they say.
@Configuration(proxyBeanMethods = false)
class FoundationSearch {
    @Bean
    Searchable productSearch(SearchableDefinitions things) {
        return search(FoundationKind.PRODUCT, things);
    }

    @Bean
    Searchable segmentSearch(SearchableDefinitions things) {
        return search(FoundationKind.SEGMENT, things);
    }

    @Bean
    Searchable personaSearch(SearchableDefinitions things) {
        return search(FoundationKind.PERSONA, things);
    }

    @Bean
    Searchable competitorSearch(SearchableDefinitions things) {
        return search(FoundationKind.COMPETITOR, things);
    }

    @Bean
    Searchable messageSearch(SearchableDefinitions things) {
        return search(FoundationKind.MESSAGE, things);
    }

    @Bean
    Searchable claimSearch(SearchableDefinitions things) {
        return search(FoundationKind.CLAIM, things);
    }

    @Bean
    Searchable pricePlanSearch(SearchableDefinitions things) {
        return search(FoundationKind.PRICE_PLAN, things);
    }

    private static Searchable search(FoundationKind kind, SearchableDefinitions things) {
        return things.of(
                kind.word(), kind.plural(), (Slug key) -> new FoundationId(kind, key).url());
    }
}
