package io.takeroot.demo;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.Role;
import io.takeroot.decks.DeckSearch;
import io.takeroot.decks.Decks;
import io.takeroot.kernel.Actor;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Subject;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Prepares a demo when one is asked for: the story, two decks, and a visitor who may look at
/// everything.
@Component
@ConditionalOnProperty("takeroot.demo")
public final class DemoVisit implements ApplicationRunner {
    private static final Actor TELLER = new Actor("demo");
    private static final String EMAIL = "visitor@demo.example";

    private final Stories stories;
    private final Scorecards scorecards;
    private final Decks decks;
    private final People people;
    private final Links links;
    private final Environment environment;

    DemoVisit(
            Stories stories,
            Scorecards scorecards,
            Decks decks,
            People people,
            Links links,
            Environment environment) {
        this.stories = stories;
        this.scorecards = scorecards;
        this.decks = decks;
        this.people = people;
        this.links = links;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var word = environment.getRequiredProperty("takeroot.demo");
        stories.tell(Story.of(word).orElseThrow(), TELLER);
        makeDecks();
        visitor();
    }

    /// The path of a link that signs the visitor in, from this machine only and until the process
    /// ends.
    public String link() {
        return links.demo(visitor().id());
    }

    /// The overall deck and the first product's, unless the archive has decks from an earlier
    /// start.
    private void makeDecks() {
        if (!decks.list(DeckSearch.NEWEST).entries().isEmpty()) {
            return;
        }
        var today = scorecards.today();
        var all = scorecards.all().stream().map(Subject::id).toList();
        all.stream()
                .filter(id -> id.product().isEmpty())
                .findFirst()
                .ifPresent(id -> decks.make(id, today, TELLER));
        all.stream()
                .filter(id -> id.product().isPresent())
                .findFirst()
                .ifPresent(id -> decks.make(id, today, TELLER));
    }

    private Person visitor() {
        return people.find(EMAIL)
                .orElseGet(() -> people.add("Demo visitor", EMAIL, Role.ADMINISTRATOR, TELLER));
    }
}
