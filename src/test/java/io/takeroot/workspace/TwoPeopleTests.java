package io.takeroot.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import io.takeroot.store.testing.OnBothDatabases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// Two people at the same definition: nobody's words are lost.
class TwoPeopleTests {
    private static final Actor ANA = new Actor("ana@example.com");
    private static final Actor BEN = new Actor("ben@example.com");
    private static final Slug KEY = Slug.of("launch");
    private static final String BEFORE =
            """
            kind: plan
            key: launch
            title: Launch
            owner: Ana
            next: Nothing yet
            deliverables:
            - {title: Deck, owner: Ana}
            - {title: Card, owner: Ben}
            """;

    private record Plan() implements DefinitionKind {
        @Override
        public String name() {
            return "plan";
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public void check(Definition definition, Known known, List<Problem> problems) {
            definition.fields(problems).text("title");
        }
    }

    /// Each keeps what it read and reads on from there.
    @OnBothDatabases
    void whatOneNodeDoesTheOtherSees(Store store) {
        var one = definitions(store);
        var other = definitions(store);
        begun(one);
        assertThat(other.all("plan")).hasSize(1);

        one.apply(List.of(edited(BEFORE.replace("key: launch", "key: alone"))), ANA);
        assertThat(other.all("plan")).extracting(Definition::key).contains(Slug.of("alone"), KEY);
        other.apply(List.of(edited(BEFORE.replace("title: Launch", "title: Later"))), BEN);
        assertThat(one.find("plan", KEY).orElseThrow().title()).isEqualTo("Later");
        one.remove("plan", Slug.of("alone"), ANA);
        assertThat(other.all("plan")).extracting(Definition::key).containsExactly(KEY);
        assertThat(other.revisionOfNumbers()).isEqualTo(one.revisionOfNumbers()).isPositive();
    }

    @OnBothDatabases
    void changesOfDifferentPlacesAreJoined(Store store) {
        var definitions = definitions(store);
        var seen = begun(definitions);

        definitions.save(edited(BEFORE.replace("owner: Ana\nnext", "owner: Cy\nnext")), seen, ANA);
        var saved =
                definitions.save(
                        edited(BEFORE.replace("owner: Ben", "owner: Ben, done: 2017-03-01")),
                        seen,
                        BEN);

        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saved.Done.class,
                        done -> assertThat(done.withOthers()).containsExactly(ANA.name()));
        assertThat(text(definitions)).contains("owner: Cy", "done: '2017-03-01'");
    }

    @OnBothDatabases
    void theSecondIsShownTheDifferenceAndNothingIsLost(Store store) {
        var definitions = definitions(store);
        var seen = begun(definitions);
        var yours = edited(BEFORE.replace("Nothing yet", "Train the sellers"));

        definitions.save(edited(BEFORE.replace("Nothing yet", "Ask ten customers")), seen, ANA);
        var refused = definitions.save(yours, seen, BEN);

        assertThat(refused).isInstanceOf(Saved.Conflict.class);
        var conflict = (Saved.Conflict) refused;
        assertThat(conflict.by()).isEqualTo(ANA.name());
        assertThat(conflict.differences())
                .containsExactly(
                        new Difference(
                                "next", "Nothing yet", "Ask ten customers", "Train the sellers"));
        assertThat(text(definitions)).contains("Ask ten customers");

        definitions.save(yours, conflict.version(), BEN);

        assertThat(text(definitions)).contains("Train the sellers");
        assertThat(definitions.history("plan", KEY))
                .anyMatch(
                        step ->
                                step.definition()
                                        .map(Definitions::write)
                                        .orElse("")
                                        .contains("Ask ten customers"));
    }

    @OnBothDatabases
    void whatSomebodyRemovedIsADifferenceToWhoeverChangedIt(Store store) {
        var definitions = definitions(store);
        var seen = begun(definitions);

        definitions.save(edited(BEFORE.replace("- {title: Card, owner: Ben}\n", "")), seen, ANA);
        var saved = definitions.save(edited(BEFORE.replace("owner: Ben", "owner: Dee")), seen, BEN);

        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saved.Conflict.class,
                        conflict -> {
                            assertThat(conflict.differences()).hasSize(1);
                            var difference = conflict.differences().getFirst();
                            assertThat(difference.field()).isEqualTo("deliverables, Card");
                            assertThat(difference.theirs()).isEmpty();
                            assertThat(difference.yours()).contains("owner: Dee");
                        });
    }

    @OnBothDatabases
    void manyWhoAddAtOnceAreAllKept(Store store) throws Exception {
        var definitions = definitions(store);
        begun(definitions);
        var work = new ArrayList<Callable<Integer>>();
        for (int person = 0; person < 6; person++) {
            var name = "Item of " + person;
            work.add(() -> added(definitions, name));
        }

        try (var people = Executors.newFixedThreadPool(6)) {
            for (var result : people.invokeAll(work)) {
                assertThat(result.get()).isEqualTo(4);
            }
        }

        for (int person = 0; person < 6; person++) {
            for (int item = 0; item < 4; item++) {
                assertThat(text(definitions)).contains("Item of " + person + " " + item);
            }
        }
    }

    /// Adds four items, each on top of what was there before the first of them.
    private static int added(Definitions definitions, String name) {
        var seen = definitions.version("plan", KEY);
        var known = definitions.find("plan", KEY).orElseThrow();
        int kept = 0;
        for (int item = 0; item < 4; item++) {
            var items =
                    new ArrayList<>(
                            known.body().fields().get("deliverables") instanceof Node.Sequence s
                                    ? s.items()
                                    : List.of());
            items.add(Node.mapping(Map.of("title", Node.text(name + " " + item))));
            var edited =
                    new Definition(
                            "plan",
                            KEY,
                            known.body().with("deliverables", new Node.Sequence(items, "")));
            if (definitions.save(edited, seen, ANA) instanceof Saved.Done) {
                kept++;
            }
        }
        return kept;
    }

    private static Definitions definitions(Store store) {
        var beans = new StaticListableBeanFactory(Map.of("plan", new Plan()));
        return new Definitions(
                new WorkspaceStore(store, Clock.systemUTC()),
                store,
                beans.getBeanProvider(DefinitionKind.class));
    }

    private static String begun(Definitions definitions) {
        definitions.save(edited(BEFORE), "", ANA);
        return definitions.version("plan", KEY);
    }

    private static Definition edited(String yaml) {
        return Definitions.parse(yaml, "test").getFirst();
    }

    private static String text(Definitions definitions) {
        return Definitions.write(definitions.find("plan", KEY).orElseThrow());
    }
}
