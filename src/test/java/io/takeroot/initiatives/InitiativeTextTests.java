package io.takeroot.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitiativeTextTests {
    private static final String METRICS =
            """
            kind: metric
            key: win_rate
            ---
            kind: metric
            key: deals_engaged
            """;
    private static final String WHOLE =
            """
            kind: initiative
            key: gtx-plus-pro-launch
            title: GTX Plus Pro launch
            type: launch
            tier: 1
            objective: grow-gtx
            products: [gtx-plus-pro]
            owner: Jon Okafor
            start: 2017-06-01
            budget: {amount: 20000, currency: USD}
            effort: 120
            state: started
            stands_on: [message/gtx-plus-pro-positioning]
            deliverables:
              - {title: Launch deck, owner: Mara, phase: prepare, due: 2017-06-01, done: 2017-05-30}
              - {title: Talk track, due: 2017-06-05}
            indicators:
              - {key: wins, metric: win_rate, role: lagging, slice: {product: GTX Plus Pro}, target: {value: 66%, by: 2017-12-31}, owner: Jon}
              - {metric: deals_engaged, role: leading}
            controls: {dimension: product, without: [GTX Pro]}
            next: Bring it to the other offices.
            """;

    @Test
    void anInitiativeIsReadAsWritten() {
        var problems = new ArrayList<Problem>();

        var initiative = read(WHOLE, problems);

        assertThat(problems).isEmpty();
        assertThat(initiative.type()).isEqualTo(Initiative.Type.LAUNCH);
        assertThat(initiative.tier()).contains(1);
        assertThat(initiative.state()).isEqualTo(Initiative.State.STARTED);
        assertThat(initiative.days().start()).contains(LocalDate.of(2017, 6, 1));
        assertThat(initiative.leading().map(i -> i.key().value())).containsExactly("deals_engaged");
        assertThat(initiative.lagging().map(i -> i.key().value())).containsExactly("wins");
        assertThat(initiative.controls())
                .isEqualTo(new Controls.Others("product", Set.of("GTX Pro")));
        assertThat(initiative.deliverables())
                .extracting(Deliverable::key, Deliverable::isDone)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Slug.of("launch-deck"), true),
                        org.assertj.core.groups.Tuple.tuple(Slug.of("talk-track"), false));
        assertThat(initiative.cost().budget().map(Initiative.Budget::currency))
                .isEqualTo(Optional.of("USD"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: launch | type: launhc | WRONG_VALUE",
                "type: launch | type: campaign | WRONG_VALUE",
                "tier: 1 | tier: 4 | WRONG_VALUE",
                "tier: 1 | tier: 1.5 | WRONG_VALUE",
                "effort: 120 | effort: -1 | WRONG_VALUE",
                "title: Talk track | title: Launch deck | DUPLICATE_FIELD",
                "metric: deals_engaged | metric: win_rate, key: wins | DUPLICATE_INDICATOR",
                "effort: 120 | end: 2017-05-31 | WRONG_VALUE",
                "effort: 120 | efort: 120 | UNKNOWN_FIELD",
                "products: [gtx-plus-pro] | products: [GTX Plus Pro] | WRONG_VALUE",
            })
    void whatIsWrongIsNamed(String right, String wrong, String code) {
        var problems = new ArrayList<Problem>();

        read(WHOLE.replace(right, wrong), problems);

        assertThat(problems).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void statesMoveOnlyAlongTheirTable() {
        var possible = new ArrayList<String>();
        for (var from : Initiative.State.values()) {
            for (var to : Initiative.State.values()) {
                if (from.mayBecome(to)) {
                    possible.add(from + " " + to);
                }
            }
        }

        assertThat(possible)
                .containsExactly(
                        "DRAFT STARTED",
                        "STARTED DRAFT",
                        "STARTED FINISHED",
                        "STARTED STOPPED",
                        "FINISHED STARTED",
                        "STOPPED STARTED");
    }

    private static Initiative read(String yaml, List<Problem> problems) {
        return InitiativeText.read(
                Definitions.parse(yaml, "initiatives.yaml").getFirst(),
                new World(Definitions.parse(METRICS, "metrics.yaml")),
                problems);
    }

    /// What an initiative may name.
    private record World(List<Definition> definitions) implements Known {
        @Override
        public Collection<Definition> all(String kind) {
            return definitions.stream().filter(d -> d.kind().equals(kind)).toList();
        }

        @Override
        public Optional<Definition> find(String kind, Slug key) {
            return all(kind).stream().filter(d -> d.key().equals(key)).findFirst();
        }
    }
}
