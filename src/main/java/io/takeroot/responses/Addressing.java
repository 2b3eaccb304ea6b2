package io.takeroot.responses;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.PersonId;
import io.takeroot.access.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds who is told: owners are names in definitions, people have accounts.
///
/// Nobody is guessed: a name that two people bear names neither. Who cannot be found is stood in
/// for by those who lead, and by the administrators where nobody does.
@Component
final class Addressing {
    private final People people;
    private final AlertStore alerts;
    private final EpisodeStore episodes;

    Addressing(People people, AlertStore alerts, EpisodeStore episodes) {
        this.people = people;
        this.alerts = alerts;
        this.episodes = episodes;
    }

    /// The person that a definition names, if that is clear and they may sign in.
    Optional<Person> person(String owner) {
        var meant =
                people.all().stream()
                        .filter(Person::isActive)
                        .filter(person -> Responses.isOf(owner, person))
                        .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    boolean isActive(PersonId id) {
        return people.find(id).filter(Person::isActive).isPresent();
    }

    Optional<Person> find(PersonId id) {
        return people.find(id);
    }

    /// Gives each alert its people; one for whom there is nobody yet waits.
    void addressAll() {
        for (var alert : alerts.unaddressed()) {
            var found = recipients(alert.to(), alert.owner());
            if (!found.isEmpty()) {
                episodes.inTurn(() -> alerts.address(alert.alert(), found));
            }
        }
    }

    private List<PersonId> recipients(List<String> to, String owner) {
        var found = new LinkedHashSet<Person>();
        for (var word : to) {
            if (word.equals(AlertRule.LEADS)) {
                found.addAll(leads());
            } else {
                person(word.equals(AlertRule.OWNER) ? owner : word)
                        .ifPresentOrElse(found::add, () -> found.addAll(leads()));
            }
        }
        return found.stream().map(Person::id).toList();
    }

    List<Person> leads() {
        var active = people.all().stream().filter(Person::isActive).toList();
        return Stream.of(Role.LEAD, Role.ADMINISTRATOR)
                .map(role -> active.stream().filter(p -> p.role() == role).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
