package io.takeroot.groundwork;

import io.takeroot.workspace.DefinitionKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The kinds of definitions that are foundations, besides products.
@Configuration(proxyBeanMethods = false)
class FoundationKinds {
    @Bean
    DefinitionKind segmentKind() {
        return new FoundationDefinition(FoundationKind.SEGMENT, 31);
    }

    @Bean
    DefinitionKind personaKind() {
        return new FoundationDefinition(FoundationKind.PERSONA, 31);
    }

    @Bean
    DefinitionKind competitorKind() {
        return new FoundationDefinition(FoundationKind.COMPETITOR, 31);
    }

    @Bean
    DefinitionKind messageKind() {
        return new FoundationDefinition(FoundationKind.MESSAGE, 32);
    }

    @Bean
    DefinitionKind claimKind() {
        return new FoundationDefinition(FoundationKind.CLAIM, 33);
    }

    @Bean
    DefinitionKind pricePlanKind() {
        return new FoundationDefinition(FoundationKind.PRICE_PLAN, 33);
    }
}
