package io.takeroot.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.scorecards.Indicator;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplatesTests {
    @Test
    void everyTypeAndEveryTierOfALaunchHasOne() {
        assertThat(Templates.all()).extracting(Template::type).contains(Initiative.Type.values());
        assertThat(Templates.all().stream().filter(t -> t.type() == Initiative.Type.LAUNCH))
                .extracting(Template::tier)
                .containsExactly(Optional.of(0), Optional.of(1), Optional.of(2), Optional.of(3));
    }

    @Test
    void eachSuggestsALeadingAndALaggingIndicator() {
        assertThat(Templates.all())
                .allSatisfy(
                        template ->
                                assertThat(template.suggestions())
                                        .extracting(Template.Suggestion::role)
                                        .contains(Indicator.Role.values()));
    }

    @Test
    void everyDeliverableLiesInAPhaseThatEndsWithAGate() {
        assertThat(Templates.all())
                .allSatisfy(
                        template -> {
                            var phases = template.phases().stream().map(Template.Phase::name);
                            assertThat(template.items().stream().map(Template.Item::phase))
                                    .isSubsetOf(phases.toList());
                            assertThat(template.phases()).noneMatch(p -> p.gate().isBlank());
                        });
    }
}
