package io.takeroot.library;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.search.Search;
import io.takeroot.store.Store;
import io.takeroot.trace.Tie;
import io.takeroot.trace.Trace;
import io.takeroot.trace.Traces;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What follows a change of assets: search finds their new words, and the ties to claims and to
/// what they are about are those of the words that readers see.
@Component
class AssetFollowers {
    private static final String DEAL = "deal/";

    private record Tied(Tie tie, String to) {}

    private final Shelf shelf;
    private final Traces traces;
    private final Search search;
    private final Store store;

    AssetFollowers(Shelf shelf, Traces traces, Search search, Store store) {
        this.shelf = shelf;
        this.traces = traces;
        this.search = search;
        this.store = store;
    }

    void follow(List<Slug> changed, Actor by) {
        store.inTransaction(
                () -> {
                    for (var key : changed) {
                        search.changed(Asset.TOPIC + key);
                        tie(key, by);
                    }
                });
    }

    private void tie(Slug key, Actor by) {
        var from = Asset.TOPIC + key;
        var wanted = shelf.find(key).map(copy -> ties(copy.shown())).orElse(Set.of());
        var there = new HashSet<Tied>();
        for (var trace : traces.from(from)) {
            if (isOfWords(trace)) {
                there.add(new Tied(trace.tie(), trace.to()));
            }
        }
        wanted.stream()
                .filter(tied -> !there.contains(tied))
                .forEach(tied -> traces.tie(from, tied.tie(), tied.to(), by));
        there.stream()
                .filter(tied -> !wanted.contains(tied))
                .forEach(tied -> traces.untie(from, tied.tie(), tied.to(), by));
    }

    /// Deals are tied by use and not by words.
    private static boolean isOfWords(Trace trace) {
        return trace.tie() == Tie.USES
                || (trace.tie() == Tie.ABOUT && !trace.to().startsWith(DEAL));
    }

    private static Set<Tied> ties(Asset asset) {
        var ties = new HashSet<Tied>();
        asset.claims().forEach(key -> ties.add(new Tied(Tie.USES, "claim/" + key)));
        var subjects = asset.subjects();
        about("product", subjects.products(), ties);
        about("competitor", subjects.competitors(), ties);
        about("persona", subjects.personas(), ties);
        about("segment", subjects.segments(), ties);
        about("initiative", asset.initiative().stream().toList(), ties);
        return ties;
    }

    private static void about(String kind, Collection<Slug> keys, Set<Tied> ties) {
        keys.forEach(key -> ties.add(new Tied(Tie.ABOUT, kind + "/" + key)));
    }
}
