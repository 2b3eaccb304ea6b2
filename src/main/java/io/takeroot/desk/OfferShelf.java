package io.takeroot.desk;

import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.search.SearchDocument;
import io.takeroot.search.Searchable;
import io.takeroot.text.Suggester;
import io.takeroot.workspace.Definitions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The published content of the library, as far as it may be offered to whoever asks: what they
/// may find by searching; to those who ask without an account what is for customers, and
/// nothing else.
@Component
class OfferShelf {
    private static final String ASSET = "asset";
    private static final String OPEN = "customers";
    private static final int LONGEST = 1_500;

    private final ObjectProvider<Searchable> contributed;
    private final Definitions definitions;
    private final People people;
    private final Map<String, SearchDocument> known = new ConcurrentHashMap<>();
    private long revision = -1;

    OfferShelf(ObjectProvider<Searchable> contributed, Definitions definitions, People people) {
        this.contributed = contributed;
        this.definitions = definitions;
        this.people = people;
    }

    Optional<Offer> offer(String about) {
        return Optional.ofNullable(known.get(about)).filter(this::maySee).map(OfferShelf::offer);
    }

    private boolean maySee(SearchDocument found) {
        return people.signedIn()
                .map(asker -> asker.role().includes().contains(found.from()))
                .orElse(OPEN.equals(found.facets().get("audience")));
    }

    /// Tells the suggester what is new, has changed or is gone since it was last told.
    void learn(Suggester suggester) {
        long now = definitions.revision();
        if (now == revision) {
            return;
        }
        var gone = new HashMap<>(known);
        for (var searchable : contributed) {
            if (searchable.kind().equals(ASSET)) {
                try (var all = searchable.all()) {
                    all.filter(found -> found.from() != Role.MARKETER)
                            .forEach(
                                    found -> {
                                        gone.remove(found.about());
                                        learn(suggester, found);
                                    });
                }
            }
        }
        gone.keySet().forEach(about -> forget(suggester, about));
        revision = now;
    }

    private void learn(Suggester suggester, SearchDocument found) {
        if (!found.equals(known.put(found.about(), found))) {
            suggester.add(found.about(), found.title() + "\n" + found.text(), found.about());
        }
    }

    private void forget(Suggester suggester, String about) {
        known.remove(about);
        suggester.remove(about);
    }

    private static Offer offer(SearchDocument found) {
        var text = found.text().strip();
        var words = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        var type = found.facets().getOrDefault("type", "library").replace('_', ' ');
        var from = type.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + type.substring(1);
        return new Offer(found.about(), found.title(), words, found.url(), from);
    }
}
