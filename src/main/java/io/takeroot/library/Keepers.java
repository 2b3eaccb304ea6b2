package io.takeroot.library;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who says that an asset is still true: its verifier, and whoever stands in for one who left.
@Component
public class Keepers {
    /// @param name as people know them
    /// @param standsIn for whom; empty where it is the verifier that was named
    public record Keeper(String name, String standsIn) {}

    private final People people;

    Keepers(People people) {
        this.people = people;
    }

    /// The verifier while they are here, else the owner, else the first lead there is; empty
    /// when there is nobody.
    public Optional<Keeper> of(Asset asset) {
        var named = Stream.of(asset.verifier(), asset.owner()).flatMap(Optional::stream).toList();
        var concerned = new ArrayList<>(people.called(named));
        concerned.addAll(people.active(Role.LEAD));
        return of(asset, concerned);
    }

    /// The same for many assets, over everybody, read once.
    public Optional<Keeper> of(Asset asset, List<Person> all) {
        var named = asset.verifier().or(asset::owner).orElse("");
        var here =
                Stream.of(asset.verifier(), asset.owner())
                        .flatMap(Optional::stream)
                        .filter(name -> isHere(name, all))
                        .findFirst();
        return here.or(() -> lead(all))
                .map(name -> new Keeper(name, name.equals(named) ? "" : named));
    }

    /// A name that nobody signs in with is somebody outside of Takeroot, who is not known to have
    /// left.
    private static boolean isHere(String name, List<Person> all) {
        var same = all.stream().filter(person -> isCalled(person, name)).toList();
        return same.isEmpty() || same.stream().anyMatch(Person::isActive);
    }

    /// Whether a name or an address is this person's.
    static boolean isCalled(Person person, String name) {
        return person.name().equalsIgnoreCase(name) || person.email().equalsIgnoreCase(name);
    }

    private static Optional<String> lead(List<Person> all) {
        return all.stream()
                .filter(Person::isActive)
                .filter(person -> person.role().includes().contains(Role.LEAD))
                .min(
                        Comparator.comparing((Person person) -> person.role() != Role.LEAD)
                                .thenComparing(Person::email))
                .map(Person::name);
    }
}
