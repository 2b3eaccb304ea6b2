package io.takeroot.groundwork;

import io.takeroot.workspace.DefinitionKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The kinds of definitions that are foundations, besides products.
@Configuration(proxyBeanMethods = false)
class FoundationKinds {
    @Bean
    DefinitionKind segmentKind(RecordSoon then) {
        return new FoundationDefinition(FoundationKind.SEGMENT, 31, then);
    }

    @Bean
    DefinitionKind personaKind(RecordSoon then) {
        return new FoundationDefinition(FoundationKind.PERSONA, 31, then);
    }

    @Bean
    DefinitionKind competitorKind(RecordSoon then) {
        return new FoundationDefinition(FoundationKind.COMPETITOR, 31, then);
    }

    @Bean
    DefinitionKind messageKind(RecordSoon then) {
        return new FoundationDefinition(FoundationKind.MESSAGE, 32, then);
    }

    @Bean
    DefinitionKind claimKind(RecordSoon then) {
        return new FoundationDefinition(FoundationKind.CLAIM, 33, then);
    }

    @Bean
    DefinitionKind pricePlanKind(RecordSoon then) {
        return new FoundationDefinition(FoundationKind.PRICE_PLAN, 33, then);
    }
}
